import { accessLinks, users, withIdentity, type Database } from '@maklumat/db';
import { and, eq, isNull } from 'drizzle-orm';
import { endSessionsOf } from '../keep-sessions';
import { hashPassword } from '../password';
import { PASSWORD_REFUSALS, passwordProblem } from '../password-strength';
import { noteAccount } from '../note-account';
import { namesAround } from '../names-around';
import { findOpenLink } from './access-link';
import { linkIdOf } from './link-token';

/** Why a password was not set with a link. */
export const SET_PASSWORD_REFUSALS = ['link-over', ...PASSWORD_REFUSALS] as const;

export type SetPasswordResult =
  | { readonly ok: true; readonly signInName: string }
  | { readonly ok: false; readonly refusal: { readonly code: (typeof SET_PASSWORD_REFUSALS)[number] } };

/**
 * Sets the password of whoever holds the link, which is spent with it; every session of the person ends. An
 * authenticator stays: a link that was seen by somebody else opens nothing without its codes.
 */
export async function setPasswordByLink(
  database: Database,
  { token, password, now }: { token: string; password: string; now: Date },
): Promise<SetPasswordResult> {
  const id = linkIdOf(token);
  const link = id === null ? null : await withIdentity(database, (tx) => findOpenLink(tx, id, now));
  if (id === null || link === null) return { ok: false, refusal: { code: 'link-over' } };
  const problem = await passwordProblem(password, await namesAround(database, link));
  if (problem !== null) return { ok: false, refusal: { code: problem } };
  const passwordHash = await hashPassword(password);
  return withIdentity(database, async (tx) => {
    const spent = await tx
      .update(accessLinks)
      .set({ usedAt: now })
      .where(and(eq(accessLinks.id, id), isNull(accessLinks.usedAt)))
      .returning({ id: accessLinks.id });
    // Opened twice at once: the first has it.
    if (spent.length === 0) return { ok: false, refusal: { code: 'link-over' } };
    await tx.update(users).set({ passwordHash }).where(eq(users.id, link.userId));
    await endSessionsOf(tx, link.userId, null);
    const details = { by: link.purpose };
    await noteAccount(tx, { userId: link.userId, action: 'password-set', at: now, details });
    return { ok: true, signInName: link.signInName };
  });
}
