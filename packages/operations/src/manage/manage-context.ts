import { memberships, withPeople, withTenant, type Database, type PeopleTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { officialContext, type OfficialContext, type OfficialPermission } from '../context';
import type { Session } from '../identity/session';
import { readAdministeringRoles, readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import { countStuckTimers } from '../timers/timer-queue';

/** What an administrator may do beside an official's work. */
export type ManagePermission = OfficialPermission | 'settings:change';

/** Somebody who runs the settings of the agency they work in. */
export type ManageContext = Omit<OfficialContext, 'run'> & {
  run: <T>(permission: ManagePermission, work: Parameters<typeof withTenant<T>>[2]) => Promise<T>;
  /**
   * Runs `work` on the agency's people and its audit in one transaction; who administers is asked again in it, so
   * that of two administrators who take each other's role at once the second is refused.
   *
   * @throws {OperationError} `forbidden` when the role that administers was taken away meanwhile
   */
  administer: <T>(permission: 'people:manage', work: (tx: PeopleTx) => Promise<T>) => Promise<T>;
  /** How many wake-ups of the agency's cases have been given up and wait for somebody to look at them. */
  stuckTimers(): Promise<number>;
};

/**
 * An administrator of the agency the session works in: somebody with a role that administers there, as the agency's
 * roles say now.
 *
 * @throws {OperationError} `forbidden` for everybody else
 */
export async function manageContext(
  database: Database,
  session: Session,
  request: Parameters<typeof officialContext>[2],
): Promise<ManageContext> {
  const ctx = officialContext(database, session, request);
  if (!(await administers(database, ctx))) throw new OperationError('forbidden');
  return {
    ...ctx,
    run: async (permission, work) =>
      permission === 'settings:change'
        ? withTenant(database, ctx.tenant.id, work)
        : ctx.run(permission, work),
    administer: (_permission, work) =>
      withPeople(database, ctx.tenant.id, async (tx) => {
        if (!(await administersNow(tx, ctx.official.userId))) throw new OperationError('forbidden');
        return work(tx);
      }),
    stuckTimers: () => countStuckTimers(database, ctx.tenant.id),
  };
}

async function administersNow(tx: PeopleTx, userId: string): Promise<boolean> {
  const held = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.tenantId, tx.tenantId), eq(memberships.userId, userId)));
  const administering = await readAdministeringRoles(tx);
  return held.some(({ role }) => administering.includes(role));
}

async function administers(database: Database, { tenant, official }: OfficialContext): Promise<boolean> {
  const roles = await withTenant(database, tenant.id, readRoles, { readOnly: true });
  return official.memberships.some(
    ({ role, onBehalfOf }) => onBehalfOf === undefined && roles.get(role)?.administers === true,
  );
}
