import { describe, expect, test } from 'vitest';
import { eventHash, findChainFault, type ChainFault } from './hash-chain';
import { aLog, sampleHash, sealed } from './testing';

const log = sealed(
  aLog()
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00')
    .step('answer', '2026-08-12 10:00').events,
);
const [first, second, third, ...rest] = log;
const last = log.at(-1)!;
const head = { version: log.length, hash: last.hash };

function fault(events: typeof log, kept?: typeof head): ChainFault | null {
  return findChainFault(events, sampleHash, kept);
}

test('a whole log has no fault, with and without its head', () => {
  expect(fault(log)).toBeNull();
  expect(fault(log, head)).toBeNull();
  expect(fault([])).toBeNull();
});

describe('an event that was', () => {
  test.each<[what: string, events: typeof log, fault: ChainFault]>([
    [
      'altered in its instant',
      [first!, { ...second!, occurredAt: '2026-08-01T00:00:00.000Z' }, third!, ...rest],
      { sequence: 2, code: 'hash-differs' },
    ],
    [
      'altered in its actor',
      [{ ...first!, actor: { kind: 'citizen' } }, second!, third!, ...rest],
      { sequence: 1, code: 'hash-differs' },
    ],
    [
      'altered deep in its body',
      log.map((event) =>
        event.body.type === 'promise-told' && event.sequence === 2
          ? { ...event, body: { ...event.body, dueOn: '2026-12-31' } }
          : event,
      ),
      { sequence: 2, code: 'hash-differs' },
    ],
    ['removed from the middle', [first!, third!, ...rest], { sequence: 2, code: 'sequence-gap' }],
    ['removed from the beginning', [second!, third!, ...rest], { sequence: 1, code: 'sequence-gap' }],
    ['moved', [first!, third!, second!, ...rest], { sequence: 2, code: 'sequence-gap' }],
    ['doubled', [first!, first!, second!, third!, ...rest], { sequence: 2, code: 'sequence-gap' }],
    [
      'removed and the rest numbered anew',
      [first!, ...[third!, ...rest].map((event, index) => ({ ...event, sequence: index + 2 }))],
      { sequence: 2, code: 'previous-hash-differs' },
    ],
    [
      'altered and given its own new hash',
      [first!, forged(second!), third!, ...rest],
      { sequence: 3, code: 'previous-hash-differs' },
    ],
  ])('%s is found', (_, events, expected) => {
    expect(fault(events)).toEqual(expected);
  });
});

describe('only the head kept elsewhere shows', () => {
  test('that the last events were cut off', () => {
    expect(fault(log.slice(0, -1))).toBeNull();
    expect(fault(log.slice(0, -1), head)).toEqual({ sequence: log.length, code: 'sequence-gap' });
  });

  test('that events were added', () => {
    expect(fault(log, { version: 3, hash: third!.hash })).toEqual({ sequence: 4, code: 'sequence-gap' });
  });

  test('that the whole log was written anew', () => {
    const anew = sealed(log.map((event) => ({ ...event, occurredAt: '2026-08-10T02:00:00.000Z' })));
    expect(fault(anew)).toBeNull();
    expect(fault(anew, head)).toEqual({ sequence: log.length, code: 'hash-differs' });
  });
});

test('the hash does not depend on the order in which an event was written', () => {
  const { hash, ...event } = first!;
  const turned = Object.fromEntries(Object.entries(event).toReversed()) as typeof event;
  expect(eventHash(turned, sampleHash)).toBe(hash);
});

function forged(event: (typeof log)[number]): (typeof log)[number] {
  const { hash: _, ...changed } = { ...event, occurredAt: '2026-08-01T00:00:00.000Z' };
  return { ...changed, hash: eventHash(changed, sampleHash) };
}
