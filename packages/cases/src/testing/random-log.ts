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
import { closedTransitions } from '../closed-transitions';
import { endedLimits, extensionsOf } from '../extendable';
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
  { maxLength: 24, size: 'max' },
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
  const possible = actorsOf(definition, state.unit).flatMap((actor) =>
    allowedTransitions(definition, state, actor).map((transition) => ({ actor, transition })),
  );
  const chosen = possible[move.pick % Math.max(1, possible.length)];
  const when = String(local(now));
  if (chosen === undefined) return void log.tellsDates(when, calendar);
  const decided = decide(
    definition,
    state,
    {
      transition: chosen.transition.id,
      actor: chosen.actor,
      inputs: inputsOf(definition, chosen.transition, move.choice),
    },
    {
      units: new Set(UNITS),
      extensions: extensionsOf(limits),
      ended: endedLimits(log.clocks, now),
      closed: closedTransitions(state, definition, limits, calendar, now),
    },
  );
  if (decided.ok) log.event(when, decided.value.body);
  log.tellsDates(when, calendar);
}

/** Everybody the definition knows, officials in this unit. */
export function actorsOf(definition: WorkflowDefinition, unit: string): ActorRoles[] {
  const officials = definition.roles.map(({ role }): ActorRoles => ({
    kind: 'official',
    roles: [{ role, unit }],
  }));
  return [{ kind: 'citizen' }, { kind: 'system' }, ...officials];
}

const UNITS = ['bidang-satu', 'bidang-dua'];

function inputsOf(
  definition: WorkflowDefinition,
  transition: Transition,
  choice: number,
): Record<string, InputValue> {
  return Object.fromEntries(
    transition.inputs.map((input) => [input.id, valueOf(definition, input, choice)] as const),
  );
}

function valueOf(
  { classes }: WorkflowDefinition,
  { kind, options }: Transition['inputs'][number],
  choice: number,
): InputValue {
  switch (kind) {
    case 'text':
    case 'body':
      return { kind: 'text', text: 'Tulisan yang menyebut alasannya.' };
    case 'items':
    case 'choice':
      return oneOf(options, choice);
    case 'class':
      return oneOf(classes, choice);
    case 'unit':
      return { kind: 'options', ids: [UNITS[choice % UNITS.length] ?? ''] };
    case 'days':
    case 'score':
      return { kind: 'number', value: (choice % 4) + 1 };
    case 'day':
      return { kind: 'text', text: '2026-01-05' };
    case 'entry':
      return { kind: 'text', text: '1' };
    case 'instant':
      return { kind: 'text', text: '2100-01-01T00:00:00.000Z' };
    case 'files':
      return { kind: 'files', count: choice % 4 };
  }
}

function oneOf(list: readonly { readonly id: string }[], choice: number): InputValue {
  return { kind: 'options', ids: [list[choice % Math.max(1, list.length)]?.id ?? ''] };
}
