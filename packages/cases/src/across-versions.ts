import { earlierState, type BodyOf, type EventBody } from '@maklumat/workflow';

/**
 * A log that moved between versions of its workflow, as one that never did: states of an earlier version stand under
 * the names that withEarlierVersions() gives them, and the move itself is a step from one of them into the new version.
 *
 * @internal
 */
export function acrossVersions<E extends { readonly body: EventBody }>(events: readonly E[]): readonly E[] {
  const moves = events.flatMap(({ body }, index) => (body.type === 'migrated' ? [{ index, body }] : []));
  if (moves.length === 0) return events;
  return events.map((event, index) => {
    const next = moves.find((move) => move.index >= index)?.body;
    return next === undefined ? event : { ...event, body: earlier(event.body, next) };
  });
}

function earlier(body: EventBody, { from: version }: BodyOf<'migrated'>): EventBody {
  switch (body.type) {
    case 'filed':
      return { ...body, state: earlierState(body.state, version) };
    case 'transitioned':
      return { ...body, from: earlierState(body.from, version), to: earlierState(body.to, version) };
    case 'migrated':
      return stepOf(body);
    default:
      return body;
  }
}

/** The move as replay reads it: a step that emits nothing and asks nothing. */
function stepOf({ from, state, class: classId }: BodyOf<'migrated'>): BodyOf<'transitioned'> {
  return {
    type: 'transitioned',
    transition: 'migrated',
    from: earlierState(state.from, from),
    to: state.to,
    emits: [],
    unit: null,
    class: classId,
    choices: {},
    answers: false,
    resume: [],
    extend: null,
    score: null,
    outcome: null,
  };
}
