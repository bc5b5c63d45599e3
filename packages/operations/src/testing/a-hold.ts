import { holdCase } from '../index';
import type { Agency } from './two-agencies';

/** What keeps the words of a case of this agency, placed just now: its id. */
export async function aHold({ database, tenant, administrator }: Agency, number: string): Promise<string> {
  const placed = await holdCase(administrator, { number, ground: 'other', reason: 'Contoh' });
  if (!placed.ok) throw new Error(placed.refusal.code);
  const [held] = await database.adminSql<{ id: string }[]>`
    select h.id from case_holds h join service_cases c on c.tenant_id = h.tenant_id and c.id = h.case_id
    where c.tenant_id = ${tenant.id} and c.number = ${number}`;
  return held?.id ?? '';
}
