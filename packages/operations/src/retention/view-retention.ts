import { addMonths, localDateOf } from '@maklumat/calendar';
import type { Erasure, KeptBecause } from '@maklumat/cases';
import { serviceCases, type HoldGround, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import type { ErasedPart } from '@maklumat/workflow';
import { and, count, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import type { ManageContext } from '../manage/manage-context';
import { readRetention } from '../outputs/read-outputs';
import { readFrame } from '../public/read-frame';
import { readOpenHolds, type OpenHold } from './case-holds';
import { readCandidates, type Candidate } from './due-cases';
import { judgeCase, type JudgedBy } from './erasure-facts';
import { readNewest, readRetentionTable, type RetentionTable } from './rule-table';

/** How far the page looks ahead, in days. */
export const RETENTION_DAYS = { soon: 30, later: 90 } as const;
/** Cases of one rule that are looked at for the page. */
export const MOST_DUE_CASES = 100;

/** A case whose time is over soon. */
export type DueCase = {
  readonly number: string;
  readonly service: LocalisedText;
  /** First day on which the next part is erased; null while a case that belongs to it is open. */
  readonly dueOn: string | null;
  readonly parts: readonly ErasedPart[];
  /** Why it is not erased, though its own time is over; null where nothing keeps it. */
  readonly kept: KeptBecause | null;
};

/** How many cases of a service were erased. */
export type ErasedCount = {
  readonly service: LocalisedText;
  readonly person: number;
  readonly words: number;
  readonly lastAt: string | null;
};

/** A case that is held. */
export type HeldCase = {
  readonly id: string;
  readonly number: string;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly at: string;
  /** Null for somebody who is not known any more. */
  readonly by: string | null;
};

/** What an administrator sees of retention: the rules, what falls due, what was erased, what is held. */
export type RetentionView = RetentionTable & {
  readonly zone: AgencyProfile['zone'];
  readonly today: string;
  readonly days: { readonly soon: string; readonly later: string };
  readonly due: readonly DueCase[];
  /** Whether there may be more than are listed. */
  readonly isCut: boolean;
  readonly erased: readonly ErasedCount[];
  readonly held: readonly HeldCase[];
};

/** The rules with their sources, the cases whose time is over within ninety days, what was erased and what is held. */
export async function viewRetention(ctx: ManageContext): Promise<RetentionView> {
  const read = await ctx.run('settings:change', async (tx) => {
    const { profile } = await readFrame(tx);
    const calendar = await readWorkingTime(tx);
    const today = localDateOf(ctx.now.getTime(), calendar);
    const dayAfter = (days: number): string => addMonths(today, { months: 0, days });
    const days = { soon: dayAfter(RETENTION_DAYS.soon), later: dayAfter(RETENTION_DAYS.later) };
    const { rules } = await readRetention(tx);
    const names = await readNewest(tx);
    const nameOf = (workflow: string): LocalisedText => names.get(workflow)?.name ?? { id: workflow };
    const due = await readDue(tx, { rules, calendar, at: ctx.now }, days.later, nameOf);
    return {
      ...(await readRetentionTable(tx)),
      ...{ zone: profile.zone, today, days, ...due },
      erased: await countErased(tx, nameOf),
      holds: await readHolds(tx, ctx),
    };
  });
  const { holds, ...view } = read;
  const people = await ctx.displayNames(holds.map(({ by }) => by));
  const held = holds.map(({ id, number, ground, reason, at, by }) => ({
    ...{ id, number, ground, reason, at: at.toISOString(), by: people.get(by) ?? null },
  }));
  return { ...view, held };
}

async function readDue(
  tx: TenantTx,
  by: JudgedBy,
  until: string,
  nameOf: (workflow: string) => LocalisedText,
): Promise<{ due: DueCase[]; isCut: boolean }> {
  const due: DueCase[] = [];
  let isCut = false;
  for (const rule of by.rules) {
    const query = { rule, rules: by.rules, due: until, calendar: by.calendar };
    const { candidates, next } = await readCandidates(tx, query, null);
    isCut ||= next !== null || candidates.length > MOST_DUE_CASES;
    for (const candidate of candidates.slice(0, MOST_DUE_CASES)) {
      const line = lineOf(candidate, (await judgeCase(tx, candidate.id, by)).erasure, until);
      if (line !== null) due.push({ ...line, service: nameOf(candidate.workflow) });
    }
  }
  return { due: due.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.number, b.number)), isCut };
}

function compare(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** What falls due of a case until a day; null for one that does not. */
function lineOf(
  { number, personErasedAt }: Candidate,
  { kept, dueOn }: Erasure,
  until: string,
): Omit<DueCase, 'service'> | null {
  if (kept === 'linked-open') return { number, dueOn: null, parts: [], kept };
  const left = (['person', 'words'] as const).filter((part) => part === 'words' || personErasedAt === null);
  const soon = left.filter((part) => (dueOn[part] ?? '9999') <= until);
  const days = soon.flatMap((part) => dueOn[part] ?? []).toSorted();
  if (days[0] === undefined) return null;
  return { number, dueOn: days[0], parts: soon, kept: kept === 'not-yet' ? null : kept };
}

async function countErased(
  tx: TenantTx,
  nameOf: (workflow: string) => LocalisedText,
): Promise<ErasedCount[]> {
  const rows = await tx
    .select({
      workflow: serviceCases.workflow,
      all: count(serviceCases.personErasedAt),
      words: count(serviceCases.wordsErasedAt),
      last: max(serviceCases.personErasedAt),
      lastWords: max(serviceCases.wordsErasedAt),
    })
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), isNotNull(serviceCases.personErasedAt)))
    .groupBy(serviceCases.workflow)
    .orderBy(serviceCases.workflow);
  return rows.map(({ workflow, all, words, last, lastWords }) => {
    const lastAt = Math.max(last?.getTime() ?? 0, lastWords?.getTime() ?? 0);
    return {
      ...{ service: nameOf(workflow), person: all - words, words },
      lastAt: lastAt === 0 ? null : new Date(lastAt).toISOString(),
    };
  });
}

async function readHolds(
  tx: TenantTx,
  ctx: Pick<ManageContext, 'keys'>,
): Promise<(OpenHold & { readonly number: string })[]> {
  const holds = await readOpenHolds(tx, ctx.keys);
  if (holds.length === 0) return [];
  const rows = await tx
    .select({ id: serviceCases.id, number: serviceCases.number })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        inArray(
          serviceCases.id,
          holds.map(({ caseId }) => caseId),
        ),
      ),
    );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return holds.map((hold) => ({ ...hold, number: numbers.get(hold.caseId) ?? '' }));
}
