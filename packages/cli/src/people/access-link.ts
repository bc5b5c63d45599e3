import { LINK_LIFE, linkByTerminal, type Database, type LinkPurpose } from '@maklumat/operations';
import { UsageError } from '../cli-error';
import { print } from '../output';
import { userName } from '../user-name';

/** A link that lets somebody set a password, as the terminal asks for it. */
export type LinkRequest = { signIn: string; purpose: LinkPurpose; withoutFactor: boolean };

/**
 * Makes a link for a person and prints it, this once.
 *
 * @throws {UsageError} when nobody signs in by this name, or the person is disabled
 */
export async function printAccessLink(database: Database, request: LinkRequest): Promise<void> {
  const { signIn: signInName, purpose, withoutFactor } = request;
  const stamp = { actor: `terminal:${userName()}`, now: new Date() };
  const link = await linkByTerminal(database, { signInName, purpose, withoutFactor, ...stamp });
  if (link === null) throw new UsageError(`nobody who may sign in is called "${signInName}".`);
  const path = `/masuk/tautan/${link.token}`;
  const base = process.env['BASE_URL'];
  print(
    `Valid once, within ${LINK_LIFE[purpose].hours} hours: ${base === undefined ? path : new URL(path, base).href}`,
  );
  if (base === undefined) print('Put the address of this installation before it, or set BASE_URL.');
}
