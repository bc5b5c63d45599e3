import { reportingCases, type NationalTx, type TenantTx } from '@maklumat/db';
import type { EndedTally, Period, Tally } from '@maklumat/reporting';
import { and, count, eq, gte, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { groupBy } from './group-by';

/** Tallies by whom they are about: a tenant's id, or a workflow's slug. */
export type Tallies = ReadonlyMap<string, readonly Tally[]>;

type Reader = Pick<TenantTx, 'select'> | Pick<NationalTx, 'select'>;
type Keyed = { readonly key: string };

const KEYS = { tenant: reportingCases.tenantId, workflow: reportingCases.workflow } as const;

/** Whose cases are counted, by what, and when. */
export type TallyQuestion = {
  /** A tenant's own transaction names its tenant; the nation's reads those of all. */
  readonly tenantId: string | null;
  readonly by: keyof typeof KEYS;
  readonly period: Period;
  readonly now: Date;
};

/**
 * The facts of cases, grouped by everything that is counted. Three statements, each answered from one index: what was
 * received and what ended in the period, and what is open now.
 */
export async function readTallies(tx: Reader, question: TallyQuestion): Promise<Tallies> {
  const found: (Keyed & Tally)[] = [
    ...(await received(tx, question)),
    ...(await open(tx, question)),
    ...(await ended(tx, question)),
  ];
  return groupBy(found, ({ key }) => key);
}

function own({ tenantId }: TallyQuestion): SQL | undefined {
  return tenantId === null ? undefined : eq(reportingCases.tenantId, tenantId);
}

async function received(tx: Reader, question: TallyQuestion): Promise<(Keyed & Tally)[]> {
  const { receivedOn, example } = reportingCases;
  const { from, until } = question.period;
  const key = KEYS[question.by];
  const rows = await tx
    .select({ key, example, count: count() })
    .from(reportingCases)
    .where(and(own(question), gte(receivedOn, from), until === null ? undefined : lte(receivedOn, until)))
    .groupBy(key, example);
  return rows.map((row) => ({ ...row, of: 'received' }));
}

async function open(tx: Reader, question: TallyQuestion): Promise<(Keyed & Tally)[]> {
  const { endedOn, dueAt, example, undetermined } = reportingCases;
  const key = KEYS[question.by];
  // Parameters that look alike are not the same to PostgreSQL: the groups are named by their place.
  const late = sql<boolean>`coalesce(${dueAt} < ${question.now.toISOString()}::timestamptz, false)`;
  const rows = await tx
    .select({ key, example, undetermined, late, count: count() })
    .from(reportingCases)
    .where(and(own(question), isNull(endedOn)))
    .groupBy(key, example, undetermined, sql`4`);
  return rows.map((row) => ({ ...row, of: 'open' }));
}

async function ended(tx: Reader, question: TallyQuestion): Promise<(Keyed & EndedTally)[]> {
  const { endedOn, example, outcome, promise, workingDays } = reportingCases;
  const { from, until } = question.period;
  const key = KEYS[question.by];
  const rows = await tx
    .select({ key, example, outcome, promise, workingDays, count: count() })
    .from(reportingCases)
    .where(
      and(
        own(question),
        isNotNull(endedOn),
        gte(endedOn, from),
        until === null ? undefined : lte(endedOn, until),
      ),
    )
    .groupBy(key, example, outcome, promise, workingDays);
  return rows.map((row) => ({
    ...row,
    of: 'ended',
    outcome: row.outcome as EndedTally['outcome'],
    promise: row.promise as EndedTally['promise'],
  }));
}
