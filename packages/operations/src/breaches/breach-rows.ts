import { dataBreachVersions, type TenantTx } from '@maklumat/db';
import { BreachRecord, breachNotices, type BreachNotice, type NoticeFacts } from '@maklumat/personal-data';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { openUnder, sealUnder, standingKey, type TenantKey } from '../keys';

export type BreachRow = typeof dataBreachVersions.$inferSelect;

function placeOf({
  tenantId,
  breachId,
  number,
}: Pick<BreachRow, 'tenantId' | 'breachId' | 'number'>): string {
  return `data-breach ${tenantId} ${breachId} ${String(number)}`;
}

/** A writing of a breach: the record, and why it was written anew; the first one has no why. */
export type BreachWriting = { readonly record: BreachRecord; readonly why: string };

/** Under the agency's standing key: a row that is never changed cannot be sealed anew. @internal */
export function sealWriting(
  at: Pick<BreachRow, 'tenantId' | 'breachId' | 'number'>,
  key: TenantKey,
  { record, why }: BreachWriting,
): Uint8Array {
  return sealUnder(standingKey(key), JSON.stringify({ record, why }), placeOf(at));
}

/** @internal */
export function openWriting(row: BreachRow, key: TenantKey): BreachWriting {
  const text = Buffer.from(openUnder(standingKey(key), row.sealed, placeOf(row))).toString('utf8');
  const { record, why } = JSON.parse(text) as { record: unknown; why: string };
  return { record: BreachRecord.parse(record), why };
}

/** Every writing of one breach, the first one first; none for an id of nobody. @internal */
export async function readWritings(tx: TenantTx, breachId: string): Promise<BreachRow[]> {
  return tx
    .select()
    .from(dataBreachVersions)
    .where(and(eq(dataBreachVersions.tenantId, tx.tenantId), eq(dataBreachVersions.breachId, breachId)))
    .orderBy(asc(dataBreachVersions.number));
}

/** The last writing of every breach, the last found first. @internal */
export async function readLastWritings(tx: TenantTx): Promise<BreachRow[]> {
  const ranked = tx
    .select({
      id: dataBreachVersions.id,
      rank: sql<number>`row_number() over (partition by ${dataBreachVersions.breachId} order by ${dataBreachVersions.number} desc)`.as(
        'rank',
      ),
    })
    .from(dataBreachVersions)
    .where(eq(dataBreachVersions.tenantId, tx.tenantId))
    .as('ranked');
  const rows = await tx
    .select({ row: dataBreachVersions })
    .from(dataBreachVersions)
    .innerJoin(ranked, and(eq(ranked.id, dataBreachVersions.id), eq(ranked.rank, 1)))
    .where(eq(dataBreachVersions.tenantId, tx.tenantId))
    .orderBy(desc(dataBreachVersions.foundAt), desc(dataBreachVersions.id));
  return rows.map(({ row }) => row);
}

/** What decides who has to be told, from the columns: no key is needed for an alert. @internal */
export function factsOf(row: BreachRow): NoticeFacts {
  return {
    ...{ foundAt: row.foundAt, people: row.people, tellsPublic: row.tellsPublic },
    toldAt: { persons: row.personsToldAt, institution: row.institutionToldAt, public: row.publicToldAt },
  };
}

/** A notice with its instants as text. */
export type ShownNotice = Omit<BreachNotice, 'dueAt' | 'toldAt'> & {
  readonly dueAt: string;
  readonly toldAt: string | null;
};

/** @internal */
export function noticesOf(row: BreachRow, now: Date): ShownNotice[] {
  return breachNotices(factsOf(row), now).map(({ dueAt, toldAt, ...notice }) => ({
    ...notice,
    dueAt: dueAt.toISOString(),
    toldAt: toldAt?.toISOString() ?? null,
  }));
}
