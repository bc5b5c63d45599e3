import type { CaseEvent, ErasedPart } from './event';
import type { Channel } from './schema/channel';

/** Where a case stands, as far as the workflow needs to know in order to decide. Made by replaying its events. */
export type CasePosition = {
  readonly state: string;
  /** How it reached the agency. */
  readonly channel: Channel;
  readonly class: string | null;
  /** Unit that holds it now. */
  readonly unit: string;
  /** Unit that owns the standard; where it goes back to. */
  readonly ownerUnit: string;
  /** Ids of limits that have been extended. */
  readonly extended: readonly string[];
  readonly outcome: string | null;
  /** What of it was erased when its time was over; nobody acts in it then. */
  readonly erased: readonly ErasedPart[];
};

/**
 * Where a case stands after its events.
 *
 * @param events in order of sequence, the first of type `filed`
 * @throws {RangeError} when the log does not begin with `filed`
 */
export function positionOf(events: readonly Pick<CaseEvent, 'body'>[]): CasePosition {
  const [first, ...rest] = events;
  if (first?.body.type !== 'filed') throw new RangeError('A case begins with the event "filed".');
  const { channel, unit: ownerUnit } = first.body;
  let { state, unit } = first.body;
  let classId: string | null = null;
  let extended: readonly string[] = [];
  let outcome: string | null = null;
  let erased: readonly ErasedPart[] = [];
  for (const { body } of rest) {
    if (body.type === 'migrated') {
      state = body.state.to;
      classId = body.class ?? classId;
    }
    if (body.type === 'erased') erased = [...erased, ...body.parts];
    if (body.type !== 'transitioned') continue;
    state = body.to;
    classId = body.class ?? classId;
    unit = body.unit ?? unit;
    if (body.extend !== null) extended = [...extended, body.extend.limit];
    outcome = body.outcome;
  }
  return { state, channel, class: classId, unit, ownerUnit, extended, outcome, erased };
}
