import { caseEvents, reportingCases, serviceCases, type TenantTx } from '@maklumat/db';
import { and, count, eq, gte, inArray, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { readOtherEndings } from './other-endings';

/** How many cases share something. */
export type Counted = { readonly key: string; readonly count: number };

/** The figures of a month. Received and ended are of the month; what is open is counted at its end, or now. */
export type RecapFigures = {
  readonly received: number;
  readonly byChannel: readonly Counted[];
  /** By class; cases without one have the key ''. */
  readonly byClass: readonly Counted[];
  readonly byUnit: readonly Counted[];
  /** Cases that had an answer in the month. */
  readonly answered: number;
  /** Ways in which cases ended, by outcome. */
  readonly byOutcome: readonly Counted[];
  /** Cases that ended in the month, in whatever way: the sum of those that kept every told date, that did not, and that met none. */
  readonly ended: number;
  readonly onTime: number;
  readonly late: number;
  readonly unjudged: number;
  /** Of the agency's working days, over finished cases that can be measured; null for none. */
  readonly medianDays: number | null;
  /** Cases the median is of. */
  readonly measured: number;
  /** Times a case went back to the reporter to be completed. */
  readonly returned: number;
  readonly open: number;
  /** Open cases by their age in days: up to 5, 14, 30, 60, and older. */
  readonly openByAge: readonly Counted[];
};

/** Which cases, and which days: `from` and `until` (exclusive) as the agency's calendar has them, `asOf` the last of them. */
export type RecapPeriod = {
  readonly workflows: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly asOf: string;
  /** The same as instants. */
  readonly begins: Date;
  readonly ends: Date;
  /** States in which a case waits for its reporter. */
  readonly askingStates: readonly string[];
};

/** Upper ends of the ages in which open cases are counted, in days. */
export const AGE_ENDS = [5, 14, 30, 60] as const;

/** Counts a month. */
export async function readRecapFigures(tx: TenantTx, period: RecapPeriod): Promise<RecapFigures> {
  const received = and(
    gte(reportingCases.receivedOn, period.from),
    lt(reportingCases.receivedOn, period.until),
  );
  const [byChannel, byClass, byUnit] = [
    await countBy(tx, period, received, sql<string>`${serviceCases.channel}`),
    await countBy(tx, period, received, sql<string>`coalesce(${serviceCases.class}, '')`),
    await countBy(tx, period, received, sql<string>`${serviceCases.unit}`),
  ];
  const ended = and(gte(reportingCases.endedOn, period.from), lt(reportingCases.endedOn, period.until));
  const byOutcome = await countBy(tx, period, ended, sql<string>`${reportingCases.outcome}`);
  const promises = await countBy(tx, period, ended, sql<string>`coalesce(${reportingCases.promise}, '')`);
  const otherwise = await readOtherEndings(tx, and(ofWorkflows(tx, period), ended));
  const of = (counted: readonly Counted[], key: string): number =>
    counted.find((one) => one.key === key)?.count ?? 0;
  const openByAge = await countOpen(tx, period);
  const judged = {
    ended: sumOf(byOutcome),
    onTime: of(promises, 'kept') + otherwise.kept,
    late: of(promises, 'broken') + otherwise.broken,
  };
  return {
    received: sumOf(byChannel),
    ...{ byChannel, byClass, byUnit, byOutcome, openByAge },
    ...judged,
    unjudged: judged.ended - judged.onTime - judged.late,
    open: sumOf(openByAge),
    ...(await medianOf(tx, period, ended)),
    ...(await countEvents(tx, period)),
  };
}

function sumOf(counted: readonly Counted[]): number {
  return counted.reduce((sum, one) => sum + one.count, 0);
}

function ofWorkflows(tx: TenantTx, { workflows }: RecapPeriod): SQL | undefined {
  return and(
    eq(reportingCases.tenantId, tx.tenantId),
    eq(serviceCases.tenantId, tx.tenantId),
    inArray(serviceCases.workflow, [...workflows]),
  );
}

async function countBy(
  tx: TenantTx,
  period: RecapPeriod,
  which: SQL | undefined,
  key: SQL<string>,
): Promise<Counted[]> {
  const rows = await tx
    .select({ key, count: count() })
    .from(reportingCases)
    .innerJoin(serviceCases, eq(serviceCases.id, reportingCases.id))
    .where(and(ofWorkflows(tx, period), which))
    .groupBy(key);
  return rows.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

async function countOpen(tx: TenantTx, period: RecapPeriod): Promise<Counted[]> {
  const stillOpen = or(isNull(reportingCases.endedOn), sql`${reportingCases.endedOn} > ${period.asOf}`);
  const day = sql<string>`${reportingCases.receivedOn}::text`;
  const rows = await countBy(tx, period, and(lte(reportingCases.receivedOn, period.asOf), stillOpen), day);
  const ages = rows.map(({ key, count: cases }) => ({ age: daysBetween(key, period.asOf), cases }));
  return [...AGE_ENDS, Infinity].map((end, at) => ({
    key: String(end),
    count: ages
      .filter(({ age }) => age <= end && age > (at === 0 ? -1 : (AGE_ENDS[at - 1] ?? 0)))
      .reduce((sum, { cases }) => sum + cases, 0),
  }));
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

async function medianOf(
  tx: TenantTx,
  period: RecapPeriod,
  ended: SQL | undefined,
): Promise<Pick<RecapFigures, 'medianDays' | 'measured'>> {
  const [row] = await tx
    .select({
      median: sql<
        number | null
      >`percentile_cont(0.5) within group (order by ${reportingCases.workingDays})::float8`,
      measured: sql<number>`count(${reportingCases.workingDays})::int`,
    })
    .from(reportingCases)
    .innerJoin(serviceCases, eq(serviceCases.id, reportingCases.id))
    .where(and(ofWorkflows(tx, period), ended));
  return { medianDays: row?.median ?? null, measured: row?.measured ?? 0 };
}

/** What was done in the month: a case answered twice is one that was answered. */
async function countEvents(
  tx: TenantTx,
  period: RecapPeriod,
): Promise<Pick<RecapFigures, 'answered' | 'returned'>> {
  const answers = sql`(${caseEvents.body} ->> 'answers')::boolean`;
  const [row] = await tx
    .select({
      answered: sql<number>`count(distinct ${caseEvents.caseId}) filter (where ${answers})::int`,
      returned: sql<number>`(count(*) filter (where not ${answers} and ${isAsking(period)}))::int`,
    })
    .from(caseEvents)
    .innerJoin(serviceCases, eq(serviceCases.id, caseEvents.caseId))
    .where(
      and(
        eq(caseEvents.tenantId, tx.tenantId),
        eq(serviceCases.tenantId, tx.tenantId),
        inArray(serviceCases.workflow, [...period.workflows]),
        eq(caseEvents.type, 'transitioned'),
        gte(caseEvents.occurredAt, period.begins),
        lt(caseEvents.occurredAt, period.ends),
      ),
    );
  return { answered: row?.answered ?? 0, returned: row?.returned ?? 0 };
}

function isAsking({ askingStates }: RecapPeriod): SQL {
  if (askingStates.length === 0) return sql`false`;
  const to = sql`${caseEvents.body} ->> 'to'`;
  return sql`${to} <> ${caseEvents.body} ->> 'from' and ${inArray(to, [...askingStates])}`;
}
