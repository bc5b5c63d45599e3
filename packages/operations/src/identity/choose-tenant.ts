import { isId, memberships, sessions, users, withIdentity, type Database } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { OperationError } from '../operation-error';
import type { Session } from './session';

/**
 * Makes an agency the one this session works in; it is offered first the next time.
 *
 * @throws {OperationError} `not-found` for an agency the person has no role in, as for one that does not exist
 */
export async function chooseTenant(database: Database, session: Session, tenantId: string): Promise<void> {
  if (!isId(tenantId)) throw new OperationError('not-found');
  await withIdentity(database, async (tx) => {
    const [held] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.userId, session.userId), eq(memberships.tenantId, tenantId)))
      .limit(1);
    if (held === undefined) throw new OperationError('not-found');
    await tx.update(sessions).set({ activeTenantId: tenantId }).where(eq(sessions.id, session.id));
    await tx.update(users).set({ lastTenantId: tenantId }).where(eq(users.id, session.userId));
  });
}
