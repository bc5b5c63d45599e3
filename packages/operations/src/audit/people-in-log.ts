import { auditEvents, type TenantTx } from '@maklumat/db';
import { sql } from 'drizzle-orm';

const USER = 'user:';

/**
 * Ids of everybody who did something here, also of those who have left. Walks the index from one person to the next, so
 * that it costs as much as there are people, not rows.
 * @internal
 */
export async function peopleInLog(tx: TenantTx): Promise<string[]> {
  const { tenantId } = tx;
  const rows = await tx.execute<{ actor: string }>(sql`
    with recursive actors (actor) as (
      (select one.actor from ${auditEvents} one
        where one.tenant_id = ${tenantId}
        order by one.actor limit 1)
      union all
      select (select next.actor from ${auditEvents} next
        where next.tenant_id = ${tenantId} and next.actor > actors.actor
        order by next.actor limit 1)
      from actors where actors.actor is not null
    )
    select actor from actors where actor is not null`);
  return rows.flatMap(({ actor }) => (actor.startsWith(USER) ? [actor.slice(USER.length)] : []));
}
