import type { z } from 'zod';
import { nearest } from './nearest';
import { pathText, type ConfigProblem, type ValuePath } from './problem';
import { issueText } from './schema-words';
import { quote } from './describe-value';
import { isMapping, problemAtKey, problemIn, problemOfFile, type YamlFile } from './yaml-file';

type Issue = z.core.$ZodIssue;

/** More than this many in one file is one mistake repeated. */
const MAX_PROBLEMS = 200;
/** Stands for "the schema has no sentence of its own"; a private character no sentence holds. */
const UNSAID = '\ue000';

/** A file checked against its schema: the parsed value, or every problem with its place. */
export type Checked<T> =
  { ok: true; value: T; problems: ConfigProblem[] } | { ok: false; problems: ConfigProblem[] };

/** Checks a parsed file against its schema and says each problem in plain English at its line and column. */
export function checkSchema<T>(schema: z.ZodType<T>, yaml: YamlFile): Checked<T> {
  const knownKeys = new Map<string, string[]>();
  const result = schema.safeParse(yaml.value, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys')
        knownKeys.set(pathText(plainPath(issue.path ?? [])), keysOf(issue.inst));
      return UNSAID;
    },
  });
  if (result.success) return { ok: true, value: result.data, problems: [] };
  // One problem an issue, before places are looked for: a hostile file may hold a hundred thousand.
  const single = result.error.issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const problems = single.slice(0, MAX_PROBLEMS).flatMap((issue) => issueProblems(yaml, issue, knownKeys));
  if (single.length > MAX_PROBLEMS) {
    problems.push(problemOfFile(yaml.file, `has ${single.length - MAX_PROBLEMS} more problems of this kind`));
  }
  return { ok: false, problems };
}

function issueProblems(yaml: YamlFile, issue: Issue, knownKeys: Map<string, string[]>): ConfigProblem[] {
  const path = plainPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys.get(pathText(path)) ?? [];
    return issue.keys.map((key) => ({
      ...problemAtKey(yaml, shortPath(path, key), unknownKeyText(key, known)),
      code: 'unknown-key',
    }));
  }
  const value = valueAt(yaml.value, path);
  const said = issue.message === UNSAID ? null : issue.message;
  const code = value === undefined ? 'missing' : 'value';
  return [{ ...problemIn(yaml, path, issueText(issue, value, said)), code }];
}

function unknownKeyText(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return `unknown key ${quote(key)}; ${near === null ? `allowed: ${known.join(', ')}` : `nearest: ${near}`}`;
}

/** A hostile key may be a megabyte long: the path names it only when it is short. */
function shortPath(path: ValuePath, key: string): ValuePath {
  return key.length <= 60 ? [...path, key] : path;
}

function keysOf(schema: unknown): string[] {
  const shape = (schema as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {});
}

function plainPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** The value at a path of a plain value; undefined where there is none. */
export function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at) && typeof step === 'number') return at[step] as unknown;
    return isMapping(at) && typeof step === 'string' && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}
