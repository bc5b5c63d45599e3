import { withTenant, type Database } from '@maklumat/db';
import { officialContext, type OfficialContext, type OfficialPermission } from '../context';
import type { Session } from '../identity/session';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import { countStuckTimers } from '../timers/timer-queue';

/** What an administrator may do beside an official's work. */
export type ManagePermission = OfficialPermission | 'settings:change';

/** Somebody who runs the settings of the agency they work in. */
export type ManageContext = Omit<OfficialContext, 'run'> & {
  run: <T>(permission: ManagePermission, work: Parameters<typeof withTenant<T>>[2]) => Promise<T>;
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
    stuckTimers: () => countStuckTimers(database, ctx.tenant.id),
  };
}

async function administers(database: Database, { tenant, official }: OfficialContext): Promise<boolean> {
  const roles = await withTenant(database, tenant.id, readRoles, { readOnly: true });
  return official.memberships.some(({ role }) => roles.get(role)?.administers === true);
}
