import { withTenant, type Database } from '@maklumat/db';
import { officialContext, type OfficialContext, type OfficialPermission } from '../context';
import type { Session } from '../identity/session';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';

/** What somebody may do who decides about personal data, beside an official's work. */
export type PrivacyPermission = OfficialPermission | 'personal-data:decide';

/** Somebody who decides what people ask about their own data, in the agency they work in. */
export type PrivacyContext = Omit<OfficialContext, 'run'> & {
  run: <T>(permission: PrivacyPermission, work: Parameters<typeof withTenant<T>>[2]) => Promise<T>;
};

/**
 * Somebody with a role that protects data, as the agency's roles say now. The role may be lent: 72 hours do not wait
 * for somebody who is away.
 *
 * @throws {OperationError} `forbidden` for everybody else, administrators among them
 */
export async function privacyContext(
  database: Database,
  session: Session,
  request: Parameters<typeof officialContext>[2],
): Promise<PrivacyContext> {
  const ctx = officialContext(database, session, request);
  const roles = await withTenant(database, ctx.tenant.id, readRoles, { readOnly: true });
  const protects = ctx.official.memberships.some(({ role }) => roles.get(role)?.protectsData === true);
  if (!protects) throw new OperationError('forbidden');
  return {
    ...ctx,
    run: async (permission, work) =>
      permission === 'personal-data:decide'
        ? withTenant(database, ctx.tenant.id, work)
        : ctx.run(permission, work),
  };
}
