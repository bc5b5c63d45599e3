import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionOf } from './case-position';
import { EventBody, NewEvent, type BodyOf } from './event';

const HEX = 'a'.repeat(64);
const ID = '0193a1b2-0000-7000-8000-000000000001';

const FILED: BodyOf<'filed'> = {
  type: 'filed',
  workflow: 'pengaduan',
  service: 'pengaduan',
  state: 'received',
  emits: ['received'],
  channel: 'web',
  identity: 'anonymous',
  hasOriginalNumber: false,
  unit: 'dinas-a',
  choices: { topic: 'jalan' },
};

const MOVED: BodyOf<'transitioned'> = {
  type: 'transitioned',
  transition: 'forward',
  from: 'received',
  to: 'handling',
  emits: ['verified'],
  unit: 'dinas-b',
  class: 'grave',
  choices: { missing: ['photo', 'place'] },
  answers: false,
  resume: [],
  extend: { limit: 'answer', by: 'extension', amount: 7, unit: 'working-days' },
  score: null,
  outcome: null,
};

const BODIES: EventBody[] = [
  FILED,
  MOVED,
  { type: 'message-added', audience: 'agency' },
  { type: 'assigned', userId: null },
  {
    type: 'promise-told',
    limit: 'answer',
    run: 1,
    dueAt: '2026-11-27T09:00:00.000Z',
    dueOn: '2026-11-27',
    why: 'first',
  },
  { type: 'promise-undetermined', limit: 'answer', run: 1, year: 2031 },
  {
    type: 'timer-ran',
    timer: 'remind:answer:50',
    does: 'reminds',
    to: ['petugas'],
    dueAt: '2026-11-27T09:00:00.000Z',
  },
  {
    type: 'timer-ran',
    timer: 'escalate:answer:1',
    does: 'escalates',
    to: ['kepala'],
    dueAt: '2026-11-27T09:00:00.000Z',
    unreached: ['kepala'],
  },
];

test.each(BODIES)('a $type event reads back as it was written', (body) => {
  expect(EventBody.parse(JSON.parse(JSON.stringify(body)))).toEqual(body);
});

test('what an event was recorded without stays away when it is read: its hash covers what is there', () => {
  for (const body of BODIES) expect(JSON.stringify(EventBody.parse(body))).toBe(JSON.stringify(body));
});

test('an event with words carries their commitment, never the words', () => {
  const event = {
    body: MOVED,
    actor: { kind: 'official', userId: ID, role: 'admin', unit: 'dinas-a' },
    channel: 'desk',
    occurredAt: '2026-11-22T01:00:00.000Z',
    contents: [{ id: ID, field: 'text', kind: 'text', visibleTo: 'citizen', commitment: HEX }],
  };
  expect(NewEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  const told = { ...event, contents: [{ ...event.contents[0], text: 'Nama saya Budi.' }] };
  expect(NewEvent.safeParse(told).success).toBe(false);
});

test.each<[why: string, body: unknown]>([
  ['a type nobody knows', { type: 'deleted' }],
  ['a key nobody knows', { ...MOVED, name: 'Budi' }],
  ['a score of five', { ...MOVED, score: 5 }],
  ['a channel nobody knows', { ...FILED, channel: 'fax' }],
  ['a day in place of an instant', { ...BODIES[4], dueAt: '2026-11-27' }],
])('%s is refused', (_why, body) => {
  expect(EventBody.safeParse(body).success).toBe(false);
});

test('where a case stands follows from its events alone', () => {
  const moved = { ...MOVED, to: 'answered', unit: null, class: null, extend: null };
  expect(positionOf([{ body: FILED }])).toEqual({
    state: 'received',
    class: null,
    unit: 'dinas-a',
    ownerUnit: 'dinas-a',
    channel: 'web',
    extended: [],
    outcome: null,
    erased: [],
  });
  expect(
    positionOf([FILED, MOVED, { ...moved, outcome: 'finished' as const }].map((body) => ({ body }))),
  ).toEqual({
    state: 'answered',
    class: 'grave',
    unit: 'dinas-b',
    ownerUnit: 'dinas-a',
    channel: 'web',
    extended: ['answer'],
    outcome: 'finished',
    erased: [],
  });
});

test('messages, assignments and promises move nothing', () => {
  const still = BODIES.slice(2);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...still)), (bodies) => {
      const log = [FILED, MOVED, ...bodies].map((body) => ({ body }));
      expect(positionOf(log)).toEqual(positionOf(log.slice(0, 2)));
    }),
  );
});

test('a log that does not begin with the filing is refused', () => {
  expect(() => positionOf([])).toThrow(RangeError);
  expect(() => positionOf([{ body: MOVED }])).toThrow('A case begins with the event "filed".');
});
