import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@maklumat/standards';
import { z } from 'zod';
import { FILE_KINDS, type FileKind } from './file-schemas';

/** File name → text of the JSON Schemas that editors use for tenants/ (draft 7, what their YAML servers read). */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries<FileKind>(FILE_KINDS).map(([name, kind]) => [`${name}.json`, jsonSchemaText(kind)]),
  );
}

/** Writes the JSON Schemas into a folder; returns the names of the files that were not already so. */
export function writeJsonSchemas(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const changed = staleJsonSchemas(folder);
  const texts = jsonSchemas();
  for (const name of changed) writeFileSync(join(folder, name), texts.get(name) ?? '');
  return changed;
}

/** Names of the JSON Schemas in a folder that are missing or say something else than the code; layout aside. */
export function staleJsonSchemas(folder: string): string[] {
  return [...jsonSchemas()]
    .filter(([name, text]) => meaningOf(textOf(join(folder, name))) !== meaningOf(text))
    .map(([name]) => name);
}

function jsonSchemaText({ schema, title, description }: FileKind): string {
  // io input: what people write, where a key with a default may be left out.
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function meaningOf(text: string | null): string | null {
  try {
    return text === null ? null : canonicalJson(JSON.parse(text));
  } catch {
    return null;
  }
}
