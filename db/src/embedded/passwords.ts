import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { EmbeddedServerError } from './embedded-server-error';

/** The passwords of an embedded server's logins. @internal */
export interface ServerPasswords {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
}

/**
 * The passwords kept in a file only we can read; made at random the first time.
 *
 * @param hasData whether there is a database already, which passwords made now would not open
 * @throws {EmbeddedServerError} when the file is missing beside a database, or cannot be read
 * @internal
 */
export function keptPasswords(file: string, hasData: boolean): ServerPasswords {
  if (existsSync(file)) return readPasswords(file);
  if (hasData)
    throw new EmbeddedServerError(
      `The passwords of the database are missing (${file}); restore that file, or remove the folder's "data" to begin anew.`,
    );
  const random = () => randomBytes(24).toString('base64url');
  const made: ServerPasswords = { admin: random(), owner: random(), app: random() };
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/** @throws {EmbeddedServerError} when the file is missing or holds something else @internal */
export function readPasswords(file: string): ServerPasswords {
  try {
    const { admin, owner, app } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ServerPasswords>;
    if (admin && owner && app) return { admin, owner, app };
  } catch {
    // told below
  }
  throw new EmbeddedServerError(
    `The passwords of the database cannot be read from ${file}; restore that file.`,
  );
}
