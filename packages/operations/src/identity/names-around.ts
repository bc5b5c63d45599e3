import type { Database } from '@maklumat/db';
import { membershipsOf } from './memberships-of';

/** What everybody can know of a person: a password made of it is none. @internal */
export async function namesAround(
  database: Database,
  { userId, displayName, signInName }: { userId: string; displayName: string; signInName: string },
): Promise<string[]> {
  const held = await membershipsOf(database, userId);
  const agencies = held.flatMap(({ tenantSlug, tenantName }) => [tenantSlug, tenantName.id]);
  return [displayName, signInName, ...agencies];
}
