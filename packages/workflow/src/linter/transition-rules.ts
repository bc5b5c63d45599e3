import type { WorkflowDefinition } from '../schema/definition';
import { CITIZEN, SYSTEM, type InputKind, type Transition } from '../schema/transition';
import { fault, named, type WorkflowFinding } from './finding';
import { followsBy, type Walk } from './walk';

type Path = (string | number)[];

/** What each transition asks for and causes fits together; one act at most comes first. */
export function lintTransitions(walked: Walk): WorkflowFinding[] {
  const { definition } = walked;
  const each = definition.transitions.flatMap((transition, index) => {
    const path = ['transitions', index];
    return [
      ...lintUnit(transition, path),
      ...lintClass(transition, path),
      ...lintWindow(walked, transition, path),
      ...lintSystem(definition, transition, path),
      ...lintTells(transition, path),
    ];
  });
  return [...each, ...lintPrimary(definition)];
}

function lintUnit(transition: Transition, path: Path): WorkflowFinding[] {
  const place = [...path, 'inputs'];
  const data = inputData(transition, 'unit');
  if (transition.effects.assign === 'input-unit')
    return isAskedOnce(transition, 'unit') ? [] : [fault('assign-without-unit-input', place, data)];
  return data.count > 0 ? [fault('unit-input-unused', place, data)] : [];
}

function lintClass(transition: Transition, path: Path): WorkflowFinding[] {
  const place = [...path, 'inputs'];
  const data = inputData(transition, 'class');
  if (transition.effects.classify)
    return isAskedOnce(transition, 'class') ? [] : [fault('classify-without-class-input', place, data)];
  return data.count > 0 ? [fault('class-input-unused', place, data)] : [];
}

function inputData(transition: Transition, kind: InputKind): WorkflowFinding['data'] & { count: number } {
  const count = transition.inputs.filter((input) => input.kind === kind).length;
  return { ...named('transition', transition.label), count };
}

function isAskedOnce({ inputs }: Transition, kind: InputKind): boolean {
  const asked = inputs.filter((input) => input.kind === kind);
  return asked.length === 1 && asked[0]?.required === true;
}

function lintWindow({ definition, emitted }: Walk, transition: Transition, path: Path): WorkflowFinding[] {
  const { within, after, before = [] } = transition;
  const never = before.find((name) => !emitted.has(name));
  if (never !== undefined) {
    const data = { ...named('transition', transition.label), name: never };
    return [fault('before-never-emitted', [...path, 'before'], data)];
  }
  if (after !== undefined && !emitted.has(after)) {
    const data = { ...named('transition', transition.label), name: after };
    return [fault('after-never-emitted', [...path, 'after'], data)];
  }
  if (within === null) return [];
  const name = 'limit' in within ? within.limit : within.from;
  const isCounted =
    'limit' in within ? definition.clocks.some(({ limit }) => limit === name) : emitted.has(name);
  if (isCounted) return [];
  return [fault('window-unknown', [...path, 'within'], { ...named('transition', transition.label), name })];
}

function lintSystem(definition: WorkflowDefinition, transition: Transition, path: Path): WorkflowFinding[] {
  const { id, by, label } = transition;
  if (!by.includes(SYSTEM) || definition.timers.some((timer) => timer.transition === id)) return [];
  if (followsBy(definition, id)) return [];
  return [fault('system-without-timer', [...path, 'by'], named('transition', label))];
}

/** Whoever acts as the citizen sees what follows on the page; everybody else's act must reach the citizen. */
function lintTells({ from, to, by, label, effects }: Transition, path: Path): WorkflowFinding[] {
  const moves = to !== null && from.some((state) => state !== to);
  const isOwnAct = by.every((actor) => actor === CITIZEN);
  if (!moves || isOwnAct || effects.tells !== null) return [];
  return [fault('tells-missing', [...path, 'effects'], named('transition', label))];
}

function lintPrimary({ states, transitions }: WorkflowDefinition): WorkflowFinding[] {
  const primary = transitions.flatMap((transition, index) =>
    transition.primary ? [{ transition, index }] : [],
  );
  return states.flatMap((state) =>
    primary.flatMap(({ transition, index }, at) => {
      if (!transition.from.includes(state.id)) return [];
      const others = primary.slice(0, at).map((one) => one.transition);
      const other = others.find((one) => one.from.includes(state.id) && collide(one, transition));
      if (other === undefined) return [];
      const role = other.by.find((by) => transition.by.includes(by)) ?? '';
      const data = { ...named('state', state.label), ...named('transition', transition.label), role };
      return [
        fault('several-primary', ['transitions', index, 'primary'], {
          ...data,
          ...named('other', other.label),
        }),
      ];
    }),
  );
}

/** Two acts meet when one person can be shown both for one case. */
function collide(one: Transition, other: Transition): boolean {
  if (!one.by.some((by) => other.by.includes(by))) return false;
  if (one.whenClass === null || other.whenClass === null) return true;
  const { whenClass } = other;
  if (one.whenClass.length === 0 || whenClass.length === 0)
    return one.whenClass.length === 0 && whenClass.length === 0;
  return one.whenClass.some((id) => whenClass.includes(id));
}
