import { newId, sessions, type IdentityTx } from '@maklumat/db';
import { and, eq, inArray, lte, ne } from 'drizzle-orm';
import { halfSessionEnd, newSessionToken, sessionEnd, sessionIdOf } from './session-token';

/** A session as its browser keeps it: the token goes into the cookie and nowhere else. */
export type BegunSession = { readonly token: string; readonly expiresAt: Date };

type NewSession = {
  readonly userId: string;
  readonly activeTenantId: string | null;
  readonly device: string;
  readonly secondFactor: (typeof sessions.$inferSelect)['secondFactor'];
};

/** Begins a session; one that owes a step ends soon. @internal */
export async function beginSession(tx: IdentityTx, session: NewSession, now: Date): Promise<BegunSession> {
  const expiresAt = isWhole(session) ? sessionEnd(now) : halfSessionEnd(now);
  return insertSession(tx, { ...session, createdAt: now, expiresAt }, now);
}

/** A session that goes on under another token, and the agency it works in. @internal */
export type RenewedSession = BegunSession & { readonly activeTenantId: string | null };

/**
 * The same session under another token, because what it may do has changed: whoever had the old one has nothing. It
 * ends when it would have ended; one that owed a step begins its day with it.
 *
 * @returns null when it had ended meanwhile
 * @internal
 */
export async function renewSession(
  tx: IdentityTx,
  sessionId: string,
  changes: Partial<Pick<NewSession, 'secondFactor' | 'activeTenantId'>>,
  now: Date,
): Promise<RenewedSession | null> {
  const [old] = await tx.delete(sessions).where(eq(sessions.id, sessionId)).returning();
  if (old === undefined || old.expiresAt <= now) return null;
  const { userId, activeTenantId, device, secondFactor } = old;
  const session = { userId, activeTenantId, device, secondFactor, ...changes };
  const begun = isWhole(old)
    ? await insertSession(tx, { ...session, createdAt: old.createdAt, expiresAt: old.expiresAt }, now)
    : await beginSession(tx, session, now);
  return { ...begun, activeTenantId: session.activeTenantId };
}

function isWhole({ secondFactor }: Pick<NewSession, 'secondFactor'>): boolean {
  return secondFactor === 'not-needed' || secondFactor === 'given';
}

async function insertSession(
  tx: IdentityTx,
  session: NewSession & { readonly createdAt: Date; readonly expiresAt: Date },
  now: Date,
): Promise<BegunSession> {
  await removeEnded(tx, now);
  const token = newSessionToken();
  const id = sessionIdOf(token) ?? '';
  await tx.insert(sessions).values({ ...session, id, handle: newId(), lastSeenAt: now });
  return { token, expiresAt: session.expiresAt };
}

/** Ends every session of a person, or every other one. @internal */
export async function endSessionsOf(
  tx: IdentityTx,
  userId: string,
  exceptId: string | null,
): Promise<number> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), exceptId === null ? undefined : ne(sessions.id, exceptId)))
    .returning({ id: sessions.id });
  return ended.length;
}

/** A few sessions that have ended, whoever's they were; rows another transaction is at are left to it. */
async function removeEnded(tx: IdentityTx, now: Date): Promise<void> {
  const ended = tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(lte(sessions.expiresAt, now))
    .limit(100)
    .for('update', { skipLocked: true });
  await tx.delete(sessions).where(inArray(sessions.id, ended));
}
