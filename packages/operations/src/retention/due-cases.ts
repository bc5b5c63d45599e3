import { startOfDay, nextDate, type PlainDate, type WorkingTime } from '@maklumat/calendar';
import { latestEnd } from '@maklumat/cases';
import { serviceCases, type TenantTx } from '@maklumat/db';
import type { RetentionRule } from '@maklumat/workflow';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, notInArray, or, type SQL } from 'drizzle-orm';

/** A case that may be due, by its row. */
export type Candidate = Pick<
  typeof serviceCases.$inferSelect,
  'id' | 'number' | 'workflow' | 'state' | 'personErasedAt'
> & {
  readonly closedAt: Date;
};

/** Where the reading of candidates goes on. */
export type CandidateCursor = { readonly closedAt: Date; readonly id: string };

/** A page of them, and where the next begins; null after the last. */
export type CandidatePage = {
  readonly candidates: readonly Candidate[];
  readonly next: CandidateCursor | null;
};

const PAGE = 200;

/**
 * Ended cases of one rule that may be due on a day, those that ended first in front: which of them are, says
 * `judgeCase`. A page at a time.
 */
export async function readCandidates(
  tx: TenantTx,
  { rule, rules, due, calendar }: CandidateQuery,
  after: CandidateCursor | null,
): Promise<CandidatePage> {
  const ended = endedBefore(rule, due, calendar);
  if (ended === undefined) return { candidates: [], next: null };
  const rows = await tx
    .select({
      ...{ id: serviceCases.id, number: serviceCases.number, closedAt: serviceCases.closedAt },
      ...{ workflow: serviceCases.workflow, state: serviceCases.state },
      personErasedAt: serviceCases.personErasedAt,
    })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        eq(serviceCases.workflow, rule.workflow),
        isNotNull(serviceCases.closedAt),
        isNull(serviceCases.wordsErasedAt),
        endsOf(rule, rules),
        ended,
        after === null ? undefined : isAfter(after),
      ),
    )
    .orderBy(asc(serviceCases.closedAt), asc(serviceCases.id))
    .limit(PAGE);
  const candidates = rows.flatMap(({ closedAt, ...row }) =>
    closedAt === null ? [] : [{ ...row, closedAt }],
  );
  return { candidates, next: rows.length < PAGE ? null : (candidates.at(-1) ?? null) };
}

/** Which rule, among which, and the day on which it is asked. */
export type CandidateQuery = {
  readonly rule: RetentionRule;
  readonly rules: readonly RetentionRule[];
  readonly due: PlainDate;
  readonly calendar: WorkingTime;
};

function isAfter({ closedAt, id }: CandidateCursor): SQL | undefined {
  return or(
    gt(serviceCases.closedAt, closedAt),
    and(eq(serviceCases.closedAt, closedAt), gt(serviceCases.id, id)),
  );
}

/** The rule's own ends, or every end that no other rule of its workflow names. */
function endsOf(rule: RetentionRule, rules: readonly RetentionRule[]): SQL | undefined {
  if (rule.ends !== undefined) return inArray(serviceCases.state, rule.ends);
  const named = rules.filter(({ workflow }) => workflow === rule.workflow).flatMap(({ ends }) => ends ?? []);
  return named.length === 0 ? undefined : notInArray(serviceCases.state, named);
}

/** Ended long enough ago for the words, or for a person who is still known; undefined: nothing ever is due. */
function endedBefore(
  { person, words }: RetentionRule,
  due: PlainDate,
  calendar: WorkingTime,
): SQL | undefined {
  const before = (period: string): SQL | undefined => {
    const latest = latestEnd(due, period);
    return latest === null
      ? undefined
      : lt(serviceCases.closedAt, new Date(startOfDay(nextDate(latest), calendar)));
  };
  const forPerson = before(person);
  return or(
    forPerson === undefined ? undefined : and(forPerson, isNull(serviceCases.personErasedAt)),
    before(words),
  );
}
