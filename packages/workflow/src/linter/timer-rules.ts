import type { WorkflowTimer } from '../schema/clock';
import { CITIZEN, SYSTEM } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';
import type { Walk } from './walk';

/** A timer starts at something that happens, makes a transition of the system's, and has words for a reminder. */
export function lintTimers(walked: Walk): WorkflowFinding[] {
  return walked.definition.timers.flatMap((timer, index) => [
    ...lintStart(walked, timer, index),
    ...lintMove(walked, timer, index),
    ...lintReminder(timer, index),
  ]);
}

function lintStart({ limits, emitted }: Walk, timer: WorkflowTimer, index: number): WorkflowFinding[] {
  const findings: WorkflowFinding[] = [];
  if ('limit' in timer.after && !limits.has(timer.after.limit)) {
    const data = { name: timer.id, limit: timer.after.limit };
    findings.push(fault('timer-limit-unknown', ['timers', index, 'after'], data));
  }
  if (!emitted.has(timer.from)) {
    const data = { name: timer.id, event: timer.from };
    findings.push(fault('timer-start-never-emitted', ['timers', index, 'from'], data));
  }
  return findings;
}

function lintMove({ definition, states }: Walk, timer: WorkflowTimer, index: number): WorkflowFinding[] {
  const transition = definition.transitions.find(({ id }) => id === timer.transition);
  if (transition === undefined) return [];
  const data = { name: timer.id, ...named('transition', transition.label) };
  if (!transition.by.includes(SYSTEM))
    return [fault('timer-transition-not-systems', ['timers', index, 'transition'], data)];
  return timer.in.flatMap((id, at) => {
    const state = states.get(id);
    if (state === undefined || transition.from.includes(id)) return [];
    const place = ['timers', index, 'in', at];
    return [fault('timer-transition-not-from-there', place, { ...data, ...named('state', state.label) })];
  });
}

function lintReminder(timer: WorkflowTimer, index: number): WorkflowFinding[] {
  if (!timer.reminds.includes(CITIZEN) || timer.tells !== null) return [];
  return [fault('reminder-without-words', ['timers', index, 'tells'], { name: timer.id })];
}
