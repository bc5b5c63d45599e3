import { writeInstant, type Instant, type WorkingTime } from '@maklumat/calendar';
import { VERDICTS, type SimulatedCase, type SimulatedClock, type Verdict } from '@maklumat/cases';
import type { LocalisedText, TimeLimit } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';
import type { PastCase } from './read-past-cases';

/** One date of a line, in the agency's own time: `2026-03-17T16:00:00+07:00`. */
export type ReportedDate = {
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly atTimeOfDay: boolean;
  readonly standing: 'late' | 'on-time' | 'running' | 'cancelled';
  readonly undetermined: number | null;
};

/** A clock that the proposal changes. */
export type ReportedClock = Pick<SimulatedClock, 'limit' | 'run' | 'binds' | 'changes'> & {
  readonly name: LocalisedText;
  readonly told: ReportedDate | null;
  readonly would: ReportedDate | null;
};

/** A case that the proposal changes: no text of it, and nobody's name. */
export type ReportedCase = {
  readonly number: string;
  readonly isOpen: boolean;
  readonly receivedAt: string;
  readonly verdicts: readonly Verdict[];
  readonly clocks: readonly ReportedClock[];
  readonly stuck: {
    readonly code: NonNullable<SimulatedCase['stuck']>['code'];
    readonly at: string;
    readonly step: LocalisedText | null;
    readonly state: LocalisedText | null;
  } | null;
  /** Whether who asks may open the case; always false on the terminal. */
  readonly mayOpen: boolean;
};

/** Lines a report holds at most. */
export const MOST_LINES = 200;

/** What the names and the local times in a line are taken from. */
export type ReportedRules = {
  readonly calendar: WorkingTime;
  readonly recorded: { readonly definition: WorkflowDefinition; readonly limits: readonly TimeLimit[] };
  readonly proposed: { readonly definition: WorkflowDefinition; readonly limits: readonly TimeLimit[] };
};

/** One case as a line of the report. */
export function reportedCase(
  past: PastCase,
  { verdicts, clocks, stuck }: SimulatedCase,
  rules: ReportedRules,
  mayOpen: boolean,
): ReportedCase {
  const limits = [...rules.proposed.limits, ...rules.recorded.limits];
  const written = (at: Instant): string => writeInstant(at, rules.calendar);
  const dateOf = (date: SimulatedClock['told']): ReportedDate | null =>
    date === null ? null : { ...date, dueAt: date.dueAt === null ? null : written(date.dueAt) };
  return {
    number: past.number,
    isOpen: past.isOpen,
    receivedAt: written(past.receivedAt.getTime()),
    verdicts,
    clocks: clocks
      .filter(({ changes }) => changes.length > 0)
      .map(({ told, would, limit, run, binds, changes }) => ({
        ...{ limit, run, binds, changes, told: dateOf(told), would: dateOf(would) },
        name: limits.find(({ id }) => id === limit)?.name ?? { id: limit },
      })),
    stuck:
      stuck === null
        ? null
        : {
            code: stuck.code,
            at: written(stuck.at),
            step: labelOf([...rules.recorded.definition.transitions], stuck.step),
            state: labelOf(
              [...rules.proposed.definition.states, ...rules.recorded.definition.states],
              stuck.state,
            ),
          },
    mayOpen,
  };
}

function labelOf(
  named: readonly { readonly id: string; readonly label: LocalisedText }[],
  id: string | null,
): LocalisedText | null {
  return named.find((one) => one.id === id)?.label ?? null;
}

/** Counts all cases, and keeps the lines of the heaviest: however many cases there are, a few hundred lines. */
export class ReportGatherer {
  cases = 0;
  open = 0;
  readonly counts: Record<Verdict, number> = {
    ...{ stuck: 0, late: 0, undetermined: 0, rescued: 0, earlier: 0, later: 0, unchanged: 0 },
  };
  readonly #years = new Set<number>();
  readonly #lines = new Map<Verdict, ReportedCase[]>();

  /** Adds a case; `line` is made only where it is kept. */
  add(isOpen: boolean, { verdicts, missingYears }: SimulatedCase, line: () => ReportedCase): void {
    this.cases += 1;
    if (isOpen) this.open += 1;
    for (const verdict of verdicts) this.counts[verdict] += 1;
    for (const year of missingYears) this.#years.add(year);
    const [heaviest] = verdicts;
    if (heaviest === undefined || heaviest === 'unchanged') return;
    const lines = this.#lines.get(heaviest) ?? [];
    if (lines.length < MOST_LINES) lines.push(line());
    this.#lines.set(heaviest, lines);
  }

  get missingYears(): number[] {
    return [...this.#years].sort((a, b) => a - b);
  }

  /** The lines by weight, the newest case first in each. */
  get lines(): ReportedCase[] {
    return VERDICTS.flatMap((verdict) => this.#lines.get(verdict) ?? []).slice(0, MOST_LINES);
  }
}
