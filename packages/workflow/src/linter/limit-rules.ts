import { canonicalJson, limitAmount, type TimeLimit } from '@maklumat/standards';
import type { ClockBinding } from '../schema/clock';
import { CITIZEN, SYSTEM, type Transition } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';
import { isFor, spanOf, type Move, type Walk } from './walk';

/** Every limit of the standard is counted, from a start to an end that can happen, or left out on purpose. */
export function lintLimits(walked: Walk): WorkflowFinding[] {
  const { definition } = walked;
  return [
    ...lintUncounted(walked),
    ...definition.clocks.flatMap((_clock, index) => lintClock(walked, index)),
    ...definition.clocks.flatMap((_clock, index) => lintEscalation(walked, index)),
    ...definition.transitions.flatMap((transition, index) => [
      ...lintExtend(walked, transition, ['transitions', index]),
      ...lintResume(walked, transition, ['transitions', index]),
    ]),
    ...lintShared(walked),
    ...lintStages(walked),
  ];
}

/** Limits of one span that differ by class are one clock of a case, which can be set in one way only. */
function lintShared({ definition, limits }: Walk): WorkflowFinding[] {
  const placed = definition.clocks.flatMap((clock, index) => {
    const limit = limits.get(clock.limit);
    return limit === undefined ? [] : [{ clock, limit, index }];
  });
  return placed.flatMap(({ clock, limit, index }) => {
    const first = placed.find(
      (one) => spanOf(one.limit) === spanOf(limit) && one.limit.appliesTo !== limit.appliesTo,
    );
    if (first === undefined || settingsOf(first.clock) === settingsOf(clock)) return [];
    const data = { ...named('limit', limit.name), ...named('other', first.limit.name) };
    return [fault('shared-clock-differs', ['clocks', index], data)];
  });
}

function settingsOf({ limit: _limit, ...settings }: ClockBinding): string {
  return canonicalJson(settings);
}

function lintUncounted({ definition, limits }: Walk): WorkflowFinding[] {
  const bound = new Set(definition.clocks.map(({ limit }) => limit));
  const extended = new Set(definition.transitions.map(({ effects }) => effects.extend));
  return [...limits.values()].flatMap((limit) => {
    if (definition.leftOut.some(({ kind, id }) => kind === 'limit' && id === limit.id)) return [];
    const data = named('limit', limit.name);
    if (limit.extends !== null)
      return extended.has(limit.extends)
        ? []
        : [fault('extension-without-transition', ['transitions'], data)];
    return bound.has(limit.id) ? [] : [fault('limit-without-clock', ['clocks'], data)];
  });
}

function lintClock({ definition, limits, emitted }: Walk, index: number): WorkflowFinding[] {
  const clock = definition.clocks[index];
  if (clock === undefined) return [];
  const path = ['clocks', index, 'limit'];
  const limit = limits.get(clock.limit);
  if (limit === undefined) return [fault('clock-without-limit', path, { name: clock.limit })];
  const data = named('limit', limit.name);
  const findings = clock.cancelledBy.flatMap((event, at) =>
    emitted.has(event)
      ? []
      : [fault('cancel-never-emitted', ['clocks', index, 'cancelledBy', at], { name: limit.name.id, event })],
  );
  if (limit.appliesTo !== null && definition.classes.every(({ id }) => id !== limit.appliesTo))
    findings.push(fault('limit-class-unknown', path, { ...data, name: limit.appliesTo }));
  if (!emitted.has(limit.from))
    findings.push(fault('limit-start-never-emitted', path, { ...data, name: limit.from }));
  for (const name of clock.startedBy ?? [])
    if (!emitted.has(name)) findings.push(fault('limit-start-never-emitted', path, { ...data, name }));
  const endless = limit.until.filter((name) => !emitted.has(name));
  return [...findings, ...endless.map((name) => fault('limit-end-never-emitted', path, { ...data, name }))];
}

/** A limit is raised to people of the agency, of whom there are some. That each role is declared, names say. */
function lintEscalation({ definition, limits }: Walk, index: number): WorkflowFinding[] {
  const clock = definition.clocks[index];
  const limit = limits.get(clock?.limit ?? '');
  if (clock === undefined || limit === undefined) return [];
  const data = named('limit', limit.name);
  if (clock.escalateTo.length === 0)
    return clock.escalateAt === undefined
      ? []
      : [fault('escalation-to-nobody', ['clocks', index, 'escalateAt'], data)];
  return clock.escalateTo.flatMap((name, at) =>
    name === CITIZEN || name === SYSTEM
      ? [fault('escalation-outside', ['clocks', index, 'escalateTo', at], { ...data, name })]
      : [],
  );
}

function lintExtend({ limits }: Walk, transition: Transition, path: (string | number)[]): WorkflowFinding[] {
  const extended = transition.effects.extend;
  if (extended === null) return [];
  const data = { ...named('transition', transition.label), name: extended };
  const findings: WorkflowFinding[] = [];
  if (![...limits.values()].some((limit) => limit.extends === extended))
    findings.push(fault('extend-without-extension', [...path, 'effects', 'extend'], data));
  if (!transition.inputs.some(({ kind, required }) => kind === 'text' && required))
    findings.push(fault('extend-without-reason', [...path, 'inputs'], data));
  return findings;
}

function lintResume(walked: Walk, transition: Transition, path: (string | number)[]): WorkflowFinding[] {
  const { definition, states } = walked;
  const place = [...path, 'effects', 'resume'];
  const data = named('transition', transition.label);
  const resumed = transition.effects.resume;
  const missing = resumed
    .filter((id) => definition.clocks.every(({ limit }) => limit !== id))
    .map((name) => fault('resume-without-clock', place, { ...data, name }));
  const running = resumed.length > 0 && transition.from.some((id) => states.get(id)?.clocks === 'running');
  return running ? [...missing, fault('resume-without-stop', place, data)] : missing;
}

/** A limit that runs inside another is a stage of it, and may not be longer. */
function lintStages(walked: Walk): WorkflowFinding[] {
  if (!walked.complete) return [];
  const bound = walked.definition.clocks.flatMap(({ limit }) => walked.limits.get(limit) ?? []);
  return bound.flatMap((stage) =>
    bound
      .filter((whole) => isLonger(stage, whole) && runsInside(walked, stage, whole))
      .map((whole) => {
        const index = walked.definition.clocks.findIndex(({ limit }) => limit === stage.id);
        return fault('stage-longer-than-whole', ['clocks', index, 'limit'], {
          ...named('limit', stage.name),
          ...named('whole', whole.name),
          amount: limitAmount(stage, 'id'),
          amountEn: limitAmount(stage, 'en'),
          wholeAmount: limitAmount(whole, 'id'),
          wholeAmountEn: limitAmount(whole, 'en'),
        });
      }),
  );
}

/** The stage starts only while the whole runs, and is over when the whole ends; for the classes both are for. */
function runsInside(walked: Walk, stage: TimeLimit, whole: TimeLimit): boolean {
  const [start] = walked.spots;
  const forBoth = ({ to }: Move): boolean =>
    isFor(walked, whole.id, to.class) && isFor(walked, stage.id, to.class);
  const starts = walked.moves
    .filter(({ from, transition }) => !from.running.has(stage.id) && transition.emits.includes(stage.from))
    .filter(forBoth);
  const ends = walked.moves
    .filter(
      ({ from, transition }) =>
        from.running.has(whole.id) && whole.until.some((name) => transition.emits.includes(name)),
    )
    .filter(forBoth);
  const begins =
    start?.running.has(stage.id) === true
      ? [start, ...starts.map(({ to }) => to)]
      : starts.map(({ to }) => to);
  return (
    begins.length > 0 &&
    begins.every(({ running }) => running.has(whole.id)) &&
    ends.length > 0 &&
    ends.every(({ to }) => !to.running.has(stage.id))
  );
}

const MINUTES = { minutes: 1, 'clock-hours': 60, 'calendar-days': 24 * 60 } as const;

/** Only amounts that can be compared without a calendar. Limits of the citizen are no stages of the agency's. */
function isLonger(stage: TimeLimit, whole: TimeLimit): boolean {
  if (stage === whole || stage.max === null || whole.max === null) return false;
  if (stage.binds !== 'agency' || whole.binds !== 'agency') return false;
  if (stage.unit === whole.unit) return stage.max > whole.max;
  const [a, b] = [minutesOf(stage), minutesOf(whole)];
  return a !== null && b !== null && a > b;
}

function minutesOf({ max, unit }: TimeLimit): number | null {
  if (max === null || unit === 'working-hours' || unit === 'working-days') return null;
  return max * MINUTES[unit];
}
