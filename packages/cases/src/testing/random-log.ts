import type { WorkingTime } from '@maklumat/calendar';
import {
  allowedTransitions,
  decide,
  type ActorRoles,
  type InputValue,
  type Transition,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import fc from 'fast-check';
import { aLog, type LogBuilder, type LogSetting } from './a-log';
import { at, local } from './sample-calendar';

/** One thing somebody may do next: which of what is allowed, after how long, and what is chosen with it. */
export type Move = { readonly pick: number; readonly minutes: number; readonly choice: number };

/** Moves of a case; most come within days, some within the minute. */
export const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    pick: fc.nat(40),
    minutes: fc.oneof(fc.nat(10), fc.nat(12_000)),
    choice: fc.nat(5),
  }),
  { maxLength: 24 },
);

/**
 * A log that can happen: each move is one that the definition allows somebody and `decide` grants. The dates
 * that follow are told each time, by the calendars in turn, as if they were amended back and forth.
 *
 * @param seen is shown the log after each move
 */
export function walked(
  path: readonly Move[],
  setting: Partial<LogSetting>,
  calendars: readonly WorkingTime[],
  seen: (log: LogBuilder) => void = () => undefined,
): LogBuilder {
  let log = aLog(setting).filed('2026-08-03 09:30');
  let now = at('2026-08-03 09:30');
  seen(log);
  for (const [index, move] of path.entries()) {
    now += move.minutes * 60_000;
    log = log.under(calendars[index % calendars.length] ?? log.setting.calendar);
    moveOn(log, move, now);
    seen(log);
  }
  return log;
}

function moveOn(log: LogBuilder, move: Move, now: number): void {
  const { definition, limits, calendar } = log.setting;
  const { state } = log;
  const possible = actors(state.unit).flatMap((actor) =>
    allowedTransitions(definition, state, actor).map((transition) => ({ actor, transition })),
  );
  const chosen = possible[move.pick % Math.max(1, possible.length)];
  const when = String(local(now));
  if (chosen === undefined) return void log.tellsDates(when, calendar);
  const extensions = limits.flatMap(({ id, extends: of, max, unit }) =>
    of === null || max === null ? [] : [[of, { id, amount: max, unit }] as const],
  );
  const decided = decide(
    definition,
    state,
    {
      transition: chosen.transition.id,
      actor: chosen.actor,
      inputs: inputsOf(definition, chosen.transition, move.choice),
    },
    {
      units: new Set(['bidang-satu', 'bidang-dua']),
      extensions: new Map(extensions),
      ended: new Set(
        log.clocks
          .filter(({ status, told }) => status !== 'running' || (told !== null && told.dueAt < now))
          .flatMap((clock) => clock.limits),
      ),
      closed: new Set(),
    },
  );
  if (decided.ok) log.event(when, decided.value.body);
  log.tellsDates(when, calendar);
}

function actors(unit: string): ActorRoles[] {
  return [
    { kind: 'citizen' },
    { kind: 'system' },
    { kind: 'official', roles: [{ role: 'officer', unit: null }] },
    { kind: 'official', roles: [{ role: 'unit-officer', unit }] },
  ];
}

function inputsOf(
  definition: WorkflowDefinition,
  transition: Transition,
  choice: number,
): Record<string, InputValue> {
  const classId = definition.classes[choice % Math.max(1, definition.classes.length)]?.id ?? '';
  const values: Partial<Record<string, InputValue>> = {
    unit: { kind: 'options', ids: [choice % 2 === 0 ? 'bidang-satu' : 'bidang-dua'] },
    class: { kind: 'options', ids: [classId] },
    score: { kind: 'number', value: (choice % 4) + 1 },
  };
  return Object.fromEntries(
    transition.inputs.flatMap(({ id, kind }) => {
      const value = values[kind];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
