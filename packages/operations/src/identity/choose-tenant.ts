import { isId, memberships, users, withIdentity, type Database } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import { renewSession, type BegunSession } from './keep-sessions';
import { noteAccount } from './note-account';
import type { Session } from './session';

/**
 * Makes an agency the one this session works in; it is offered first the next time. The session goes on under a new
 * token: what was open in one agency opens nothing of the next.
 *
 * @returns null when the session had ended meanwhile
 * @throws {OperationError} `not-found` for an agency the person has no role in, as for one that does not exist
 */
export async function chooseTenant(
  database: Database,
  session: Session,
  tenantId: string,
  now: Date,
): Promise<BegunSession | null> {
  if (!isId(tenantId)) throw new OperationError('not-found');
  const { userId } = session;
  return withIdentity(database, async (tx) => {
    const [held] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.userId, userId), eq(memberships.tenantId, tenantId)))
      .limit(1);
    if (held === undefined) throw new OperationError('not-found');
    const renewed = await renewSession(tx, session.id, { activeTenantId: tenantId }, now);
    if (renewed === null) return null;
    await tx.update(users).set({ lastTenantId: tenantId }).where(eq(users.id, userId));
    if (session.tenantId !== tenantId)
      await noteAccount(tx, { userId, action: 'signed-in', at: now, only: tenantId });
    return { token: renewed.token, expiresAt: renewed.expiresAt };
  });
}
