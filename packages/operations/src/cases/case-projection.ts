import {
  clocksOf,
  nearestClock,
  pendingTimers,
  unheardIn,
  type CaseState,
  type Clock,
} from '@maklumat/cases';
import type { WorkingTime } from '@maklumat/calendar';
import type { serviceCases } from '@maklumat/db';
import type { ErasedPart } from '@maklumat/workflow';
import type { CaseRules } from './case-rules';

/** Columns of `service_cases` that follow from the log alone. */
export type CaseProjection = Omit<
  typeof serviceCases.$inferInsert,
  | 'tenantId'
  | 'id'
  | 'number'
  | 'serviceId'
  | 'standardVersionId'
  | 'workflowVersionId'
  | 'example'
  | 'nextTimerAt'
>;

/** The row of a case as its log leaves it. Needs no calendar: the dates in it are those that were told. */
export function projectCase(state: CaseState, rules: CaseRules): CaseProjection {
  // A date that was told and waits for a new one, because the calendar does not reach so far, sorts nothing.
  const clocks = clocksOf(state, rules.definition, rules.limits);
  const due = nearestClock(clocks)?.told;
  return {
    workflow: state.workflow,
    parentId: state.parentId,
    kind: rules.definition.kind,
    channel: state.channel,
    identity: state.identity,
    state: state.state,
    stage: state.stage,
    holder: state.holder,
    unit: state.unit,
    units: [...state.units],
    class: state.class,
    assigneeId: state.assigneeId,
    receivedAt: new Date(state.receivedAt),
    lastEventAt: new Date(state.lastEventAt),
    stateSince: new Date(state.stays.at(-1)?.from ?? state.receivedAt),
    closedAt: state.closedAt === null ? null : new Date(state.closedAt),
    outcome: state.outcome,
    score: state.score,
    version: state.version,
    personErasedAt: erasedAt(state, 'person'),
    wordsErasedAt: erasedAt(state, 'words'),
    nextDueAt: due == null ? null : new Date(due.dueAt),
    nextDueOn: due?.dueOn ?? null,
    nextDueLimit: due?.limit ?? null,
    ...alertColumns(state, clocks),
  };
}

/** When a part of what was known of it was erased. */
function erasedAt({ erasures }: CaseState, part: ErasedPart): Date | null {
  const erasure = erasures.find(({ parts }) => parts.includes(part));
  return erasure === undefined ? null : new Date(erasure.at);
}

/** What in it needs those who administer the agency; nothing once it has ended. */
function alertColumns(
  state: CaseState,
  clocks: readonly Clock[],
): Pick<CaseProjection, 'unheard' | 'unheardSince' | 'missingYear'> {
  const unheard = unheardIn(state, clocks);
  const years = clocks.flatMap(({ endedAt, undetermined }) =>
    endedAt === null && undetermined !== null && state.outcome === null ? [undetermined] : [],
  );
  return {
    unheard: unheard.length === 0 ? null : unheard.map(({ roles }) => roles),
    unheardSince: unheard.length === 0 ? null : new Date(Math.min(...unheard.map(({ since }) => since))),
    missingYear: years.length === 0 ? null : Math.min(...years),
  };
}

/** When the clock will next do something to this case by itself; null when nothing is to come. */
export function nextTimerAt(state: CaseState, rules: CaseRules, calendar: WorkingTime): Date | null {
  const next = pendingTimers(state, rules.definition, rules.limits, calendar)[0];
  return next === undefined ? null : new Date(next.at);
}
