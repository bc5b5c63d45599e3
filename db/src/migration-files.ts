import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MigrationError } from './errors';

/** One file of db/migrations. @internal */
export interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly hash: string;
}

/** The folder of this code's own migrations. @internal */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('../migrations/', import.meta.url));
}

/**
 * The migrations of a folder, in order.
 *
 * @throws {MigrationError} when the numbers do not run 0001, 0002, … without gap or double
 * @internal
 */
export async function readMigrationFiles(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  names.forEach((name, at) => {
    const expected = String(at + 1).padStart(4, '0');
    if (!new RegExp(`^${expected}_[a-z0-9_]+\\.sql$`).test(name))
      throw new MigrationError(
        `The migration "${name}" should be number ${expected}: number the files without gaps, as ${expected}_what_it_does.sql.`,
      );
  });
  return Promise.all(names.map((name) => readMigrationFile(folder, name)));
}

async function readMigrationFile(folder: string, name: string): Promise<MigrationFile> {
  // A checkout on Windows may have changed the line ends; the hash is of the text as committed.
  const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return { name: name.replace(/\.sql$/, ''), text, hash: createHash('sha256').update(text).digest('hex') };
}
