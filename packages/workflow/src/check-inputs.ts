import type { DecisionContext, InputValue } from './command';
import type { Refusal } from './refusal';
import type { WorkflowDefinition } from './schema/definition';
import type { Transition, TransitionInput } from './schema/transition';
import { staffedUnits } from './staffed-units';

/** Longest text of one input, in characters. */
export const MAX_INPUT_LENGTH = 5000;

/** Everything that is missing or wrong in what was given for a transition; all of it at once. */
export function checkInputs(
  definition: WorkflowDefinition,
  transition: Transition,
  inputs: Readonly<Record<string, InputValue>>,
  context: DecisionContext,
): Refusal[] {
  const known = new Set(transition.inputs.map(({ id }) => id));
  const unknown = Object.keys(inputs)
    .filter((id) => !known.has(id))
    .map((field): Refusal => ({ code: 'input-unknown', field }));
  const wrong = transition.inputs.flatMap((input) => {
    const value = Object.hasOwn(inputs, input.id) ? inputs[input.id] : undefined;
    if (value === undefined || isEmpty(value))
      return isMissing(input, transition, inputs)
        ? [{ code: 'input-missing', field: input.id } as const]
        : [];
    const refusal = checkValue(definition, transition, input, value, context);
    return refusal === null ? [] : [refusal];
  });
  return [...unknown, ...wrong];
}

function isMissing(
  { required, requiredWith, orFiles }: TransitionInput,
  { inputs }: Transition,
  given: Readonly<Record<string, InputValue>>,
): boolean {
  const hasFiles = inputs.some(({ id, kind }) => {
    const value = kind === 'files' && Object.hasOwn(given, id) ? given[id] : undefined;
    return value !== undefined && !isEmpty(value);
  });
  return (required || isChosen(requiredWith, given)) && !(orFiles && hasFiles);
}

function isChosen(
  asked: TransitionInput['requiredWith'],
  given: Readonly<Record<string, InputValue>>,
): boolean {
  if (asked === undefined || !Object.hasOwn(given, asked.input)) return false;
  const value = given[asked.input];
  return value?.kind === 'options' && value.ids.some((id) => asked.options.includes(id));
}

function isEmpty(value: InputValue): boolean {
  if (value.kind === 'text') return value.text.trim() === '';
  if (value.kind === 'options') return value.ids.length === 0;
  return value.kind === 'files' && value.count === 0;
}

function checkValue(
  definition: WorkflowDefinition,
  transition: Transition,
  input: TransitionInput,
  value: InputValue,
  context: DecisionContext,
): Refusal | null {
  const field = input.id;
  switch (input.kind) {
    case 'text':
    case 'body':
      return checkWords(input, value);
    case 'day':
      return checkDay(value, field, context.now);
    case 'entry':
      return checkEntry(value, field, context);
    case 'items':
    case 'choice': {
      const most = input.kind === 'items' ? Infinity : 1;
      return checkOptions(value, new Set(input.options.map(({ id }) => id)), field, 'option-unknown', most);
    }
    case 'class':
      return checkOptions(value, new Set(definition.classes.map(({ id }) => id)), field, 'class-unknown', 1);
    case 'unit':
      return (
        checkOptions(value, context.units, field, 'unit-unknown', 1) ??
        checkOptions(value, staffedUnits(definition, transition, context), field, 'unit-unstaffed', 1)
      );
    case 'days':
      return isWhole(value, 1, 366) ? null : { code: 'option-unknown', field };
    case 'score':
      return isWhole(value, 1, 4) ? null : { code: 'option-unknown', field };
    case 'instant':
      return (
        checkInstant(value, field, context.now) ?? checkPromise(definition, transition, value, field, context)
      );
    case 'files':
      return value.kind === 'files' && value.count <= 3 ? null : { code: 'option-unknown', field, max: 3 };
  }
}

function checkWords({ id: field, minLength = 0 }: TransitionInput, value: InputValue): Refusal | null {
  if (value.kind !== 'text') return { code: 'option-unknown', field };
  if (value.text.length > MAX_INPUT_LENGTH) return { code: 'input-too-long', field, max: MAX_INPUT_LENGTH };
  return value.text.trim().length < minLength ? { code: 'input-too-short', field, min: minLength } : null;
}

/** The furthest any clock is ahead of UTC: a day that has begun somewhere is not to come. */
const AHEAD_MS = 14 * 3_600_000;

function checkDay(value: InputValue, field: string, now: number | undefined): Refusal | null {
  if (value.kind !== 'text' || !/^\d{4}-\d{2}-\d{2}$/u.test(value.text))
    return { code: 'date-malformed', field };
  const at = Date.parse(`${value.text}T00:00Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(value.text))
    return { code: 'date-malformed', field };
  return now !== undefined && at > now + AHEAD_MS ? { code: 'in-the-future', field } : null;
}

function checkEntry(value: InputValue, field: string, { entries }: DecisionContext): Refusal | null {
  if (value.kind !== 'text') return { code: 'option-unknown', field };
  const is = entries === undefined ? 'public' : entries.get(value.text.trim());
  if (is === undefined) return { code: 'entry-unknown', field };
  return is === 'excluded' ? { code: 'entry-excluded', field } : null;
}

function checkOptions(
  value: InputValue,
  allowed: ReadonlySet<string>,
  field: string,
  code: 'option-unknown' | 'class-unknown' | 'unit-unknown' | 'unit-unstaffed',
  most: number,
): Refusal | null {
  if (value.kind !== 'options' || value.ids.length > most || new Set(value.ids).size < value.ids.length)
    return { code, field };
  return value.ids.every((id) => allowed.has(id)) ? null : { code, field };
}

/** An instant as `Date.toISOString` writes it: one form for one moment, whatever clock it was typed by. */
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;

function checkInstant(value: InputValue, field: string, now: number | undefined): Refusal | null {
  if (value.kind !== 'text' || !ISO_INSTANT.test(value.text)) return { code: 'date-malformed', field };
  const at = Date.parse(value.text);
  // A day that no month has is read as one of the next month: it does not come back as it was written.
  if (Number.isNaN(at) || new Date(at).toISOString() !== value.text) return { code: 'date-malformed', field };
  return now !== undefined && at < now ? { code: 'in-the-past', field } : null;
}

/** A time that is promised to a caller: no later than the agency's own limit, and when somebody is there. */
function checkPromise(
  { call }: WorkflowDefinition,
  { id }: Transition,
  value: InputValue,
  field: string,
  { promises }: DecisionContext,
): Refusal | null {
  if (call?.promise !== id || promises === undefined || value.kind !== 'text') return null;
  const at = Date.parse(value.text);
  const { latest, isServed } = promises;
  if (latest !== null && at > latest)
    return { code: 'after-the-limit', field, latest: new Date(latest).toISOString() };
  return isServed(at) ? null : { code: 'outside-hours', field };
}

function isWhole(value: InputValue, least: number, most: number): boolean {
  return (
    value.kind === 'number' &&
    Number.isSafeInteger(value.value) &&
    value.value >= least &&
    value.value <= most
  );
}
