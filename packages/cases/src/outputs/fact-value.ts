import {
  clockInZone,
  localDateOf,
  type Instant,
  type PlainDate,
  type WorkingTime,
  type Zone,
} from '@maklumat/calendar';
import type {
  BodyOf,
  CaseEvent,
  CaseFactRef,
  Channel,
  OwnFact,
  WorkflowDefinition,
} from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import type { Clock } from '../clock';
import { nearestClock } from '../status-line';

/**
 * What a fact of a case is, before anybody puts it into words. Null: there is nothing (yet). `withheld` is there and not
 * for this reader, `anonymous` was never given, `erased` is gone.
 */
export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly on: PlainDate; readonly due?: FactDue }
  /** A time of day by the agency's clock, HH:mm; with its day where that is not the one on which the case came. */
  | { readonly kind: 'clock'; readonly clock: string; readonly on?: string }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'blank' };

/** Of a day by which something is due: the instant where the time of day belongs to it, by the agency's clock. */
export type FactDue = { readonly at: string | null; readonly zone: Zone };

/** Who reported, as far as this reader may know it. */
export type KnownPerson =
  | 'none'
  | 'withheld'
  | 'erased'
  | {
      readonly name: string;
      readonly phone: string | null;
      readonly email: string | null;
      readonly address: string | null;
    };

/** Everything a case's facts are read from. Opened texts are passed in: this package unseals nothing. */
export type FactMaterial = {
  /** Number and day of the register entry or document that shows the facts. */
  readonly own: { readonly number: string; readonly on: PlainDate } | null;
  readonly publicNumber: string;
  readonly events: readonly Pick<CaseEvent, 'body' | 'contents' | 'occurredAt'>[];
  readonly state: CaseState;
  readonly clocks: readonly Clock[];
  readonly definition: WorkflowDefinition;
  readonly calendar: WorkingTime;
  /** Words by the id of their content, null where erased; a file's is its name. Null: not for this reader. */
  readonly texts: ReadonlyMap<string, string | null> | null;
  readonly person: KnownPerson;
  /** Names of units by slug. */
  readonly units: ReadonlyMap<string, string>;
  /** Working days it took, once finished. */
  readonly daysTaken: number | null;
  /** The case it was opened in; left out where there is none, or none that this reader may see. */
  readonly openedIn?: FactMaterial | undefined;
};

/** Reads one fact of a case. */
export function factValue(ref: CaseFactRef, material: FactMaterial): FactValue | null {
  const { events, state, calendar } = material;
  const dayOf = (at: Instant | null | undefined): FactValue | null =>
    at == null ? null : { kind: 'day', on: localDateOf(at, calendar) };
  switch (ref.kind) {
    case 'own':
      return ownValue(ref.fact, material, dayOf);
    case 'answer':
      return answerValue(ref.question, material);
    case 'input':
      return inputValue(ref.transitions, ref.input, material);
    case 'opened-in':
      return material.openedIn === undefined ? null : factValue(ref.fact, material.openedIn);
    case 'ended':
      return text(state.outcome === null ? null : ref.words);
    case 'act':
      return actValue(ref.transitions, material);
    case 'done':
      return dayOf(madeAt(ref.transitions, material));
    case 'clock':
      return clockOf(madeAt(ref.transitions, material), material);
    case 'due':
      return dueDay(
        state.promises.findLast(({ limit }) => limit === ref.limit),
        material,
      );
    case 'register':
    case 'registered': {
      const found = events.findLast(
        ({ body }) => body.type === 'registered' && body.register === ref.register,
      );
      return ref.kind === 'register' ? numberIn(found?.body) : dayOf(at(found));
    }
    case 'document':
    case 'issued': {
      const found = lastIssued(ref.document, material);
      return ref.kind === 'document' ? numberIn(found?.body) : dayOf(at(found));
    }
  }
}

function lastIssued(document: string, { events }: FactMaterial): FactMaterial['events'][number] | undefined {
  return events.findLast(({ body }) => body.type === 'document-issued' && body.document === document);
}

/** The first of several facts that there is; null when none is. */
export function firstValue(refs: readonly CaseFactRef[], material: FactMaterial): FactValue | null {
  for (const ref of refs) {
    const value = factValue(ref, material);
    if (value !== null) return value;
  }
  return null;
}

type DayOf = (at: Instant | null | undefined) => FactValue | null;

function ownValue(fact: OwnFact, material: FactMaterial, dayOf: DayOf): FactValue | null {
  const { own, state, clocks, definition, units, daysTaken } = material;
  switch (fact) {
    case 'number':
      return text(own?.number);
    case 'date':
      return day(own?.on);
    case 'public-number':
      return text(material.publicNumber);
    case 'original-number':
      return filedText('original', material);
    case 'title':
      return filedText('title', material);
    case 'received-on':
      return dayOf(state.receivedAt);
    case 'received-clock':
      return clockOf(state.receivedAt, material);
    case 'answered-on':
      return dayOf(state.firstAnswerAt);
    case 'closed-on':
      return dayOf(state.closedAt);
    case 'due-on':
      return dueDay(nearestClock(clocks)?.told ?? state.promises.at(-1), material);
    case 'days-taken':
      return daysTaken === null ? null : { kind: 'days', days: daysTaken };
    case 'channel':
      return { kind: 'channel', channel: state.channel };
    case 'class':
      return text(definition.classes.find(({ id }) => id === state.class)?.label.id);
    case 'unit':
      return text(units.get(state.unit) ?? state.unit);
    case 'state':
      return text(state.label.id);
    case 'blank':
      return { kind: 'blank' };
    default:
      return personValue(fact, material);
  }
}

function personValue(
  fact: 'name' | 'phone' | 'email' | 'address' | 'contact',
  { person, state }: FactMaterial,
): FactValue | null {
  if (state.identity === 'anonymous') return fact === 'name' ? { kind: 'anonymous' } : null;
  if (person === 'none') return null;
  if (person === 'withheld' || person === 'erased') return { kind: person };
  return text(fact === 'contact' ? (person.phone ?? person.email) : person[fact]);
}

/** What was answered on the form: an option by its words, files by their names. */
function answerValue(question: string, material: FactMaterial): FactValue | null {
  const filed = material.events[0];
  if (filed?.body.type !== 'filed') return null;
  const asked = material.definition.form.questions.find(({ id }) => id === question);
  const chosen = filed.body.choices[question];
  if (chosen !== undefined) {
    if (material.texts === null) return { kind: 'withheld' };
    return text(asked?.options.find(({ id }) => id === chosen)?.label.id ?? chosen);
  }
  // Files of a form are one list, whatever its question is called.
  return filedText(asked?.kind === 'files' ? 'files' : question, material, asked?.kind === 'date');
}

function filedText(field: string, material: FactMaterial, isDay = false): FactValue | null {
  const filed = material.events[0];
  const words = filed === undefined ? null : contentOf(filed, field, material);
  return isDay && words?.kind === 'text' ? day(words.text) : words;
}

/** The latest of these transitions in the words of the history. */
function actValue(transitions: readonly string[], { events, definition }: FactMaterial): FactValue | null {
  const made = events.findLast(({ body }) => isOneOf(body, transitions))?.body;
  if (made === undefined || !isOneOf(made, transitions)) return null;
  const act = definition.transitions.find(({ id }) => id === made.transition);
  return text((act?.done ?? act?.label)?.id);
}

/** What was filled in with the latest of these transitions that has something there. */
function inputValue(transitions: readonly string[], input: string, material: FactMaterial): FactValue | null {
  const { definition, units, events } = material;
  for (const event of [...events].reverse()) {
    const { body } = event;
    if (!isOneOf(body, transitions)) continue;
    const asked = definition.transitions
      .find(({ id }) => id === body.transition)
      ?.inputs.find(({ id }) => id === input);
    const chosen = body.choices[input];
    if (asked?.kind === 'unit') return text(body.unit === null ? null : (units.get(body.unit) ?? body.unit));
    if (asked?.kind === 'class')
      return text(definition.classes.find(({ id }) => id === body.class)?.label.id);
    if (chosen !== undefined && chosen.length > 0) {
      if (material.texts === null) return { kind: 'withheld' };
      const labels = chosen.map((id) => asked?.options.find((one) => one.id === id)?.label.id ?? id);
      return text(labels.join('; '));
    }
    const words = contentOf(event, input, material);
    if (words?.kind === 'text' && asked?.kind === 'day') return day(words.text);
    // What goes with a choice is not left over from an earlier one.
    if (words !== null || asked?.requiredWith !== undefined) return words;
  }
  return null;
}

function contentOf(
  event: Pick<CaseEvent, 'contents'>,
  field: string,
  { texts }: FactMaterial,
): FactValue | null {
  const own = event.contents.filter((content) => content.field === field);
  if (own.length === 0) return null;
  if (texts === null) return { kind: 'withheld' };
  const words = own.flatMap(({ id }) => texts.get(id) ?? []);
  return words.length === 0 ? { kind: 'erased' } : text(words.join('\n'));
}

function isOneOf(body: CaseEvent['body'], transitions: readonly string[]): body is BodyOf<'transitioned'> {
  return body.type === 'transitioned' && transitions.includes(body.transition);
}

function at(event: Pick<CaseEvent, 'occurredAt'> | undefined): Instant | null {
  return event === undefined ? null : Date.parse(event.occurredAt);
}

function madeAt(transitions: readonly string[], { events }: FactMaterial): Instant | null {
  return at(events.findLast(({ body }) => isOneOf(body, transitions)));
}

function clockOf(instant: Instant | null, { calendar, state }: FactMaterial): FactValue | null {
  if (instant === null) return null;
  const on = localDateOf(instant, calendar);
  const clock = { kind: 'clock', clock: clockInZone(new Date(instant), calendar.zone) } as const;
  return on === localDateOf(state.receivedAt, calendar) ? clock : { ...clock, on };
}

function numberIn(body: CaseEvent['body'] | undefined): FactValue | null {
  return body?.type === 'registered' || body?.type === 'document-issued' ? text(body.number) : null;
}

function text(words: string | null | undefined): FactValue | null {
  return words == null || words === '' ? null : { kind: 'text', text: words };
}

/** A date that was told; with its hour where the limit is counted in hours. */
function dueDay(
  told: { readonly limit: string; readonly dueOn: PlainDate; readonly dueAt: Instant } | null | undefined,
  { clocks, calendar }: FactMaterial,
): FactValue | null {
  if (told == null) return null;
  const clock = clocks.find(({ limits }) => limits.includes(told.limit));
  const at = clock?.atTimeOfDay === true ? new Date(told.dueAt).toISOString() : null;
  return { kind: 'day', on: told.dueOn, due: { at, zone: calendar.zone } };
}

function day(on: PlainDate | null | undefined): FactValue | null {
  return on == null ? null : { kind: 'day', on };
}
