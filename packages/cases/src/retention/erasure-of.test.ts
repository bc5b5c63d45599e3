import type { ErasedPart, RetentionRule } from '@maklumat/workflow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erasureOf, type ErasureFacts } from './erasure-of';
import { keptUntil, latestEnd } from './kept-until';

const RULE: RetentionRule = {
  ...{ slug: 'selesai', workflow: 'pengaduan-contoh', person: 'P1Y', words: 'P2Y' },
  ...{ identity: [], sources: ['uu-pdp'], assumed: true, note: { id: 'Contoh' } },
};
const FACTS: ErasureFacts = {
  rule: RULE,
  ended: { own: '2024-02-29', linked: [] },
  isWindowOpen: false,
  isHeld: false,
  erased: [],
  today: '2030-01-01',
};

test.each<[about: string, facts: Partial<ErasureFacts>, parts: ErasedPart[], kept: string | null]>([
  ['nothing while the case is open', { ended: { own: null, linked: [] } }, [], 'is-open'],
  [
    'nothing while its objection is open',
    { ended: { own: '2020-01-01', linked: [null] } },
    [],
    'linked-open',
  ],
  ['nothing without a rule', { rule: null }, [], 'no-rule'],
  ['nothing while it is held', { isHeld: true }, [], 'held'],
  ['nothing while a window is open', { isWindowOpen: true }, [], 'window-open'],
  ['on the last day it is kept', { today: '2025-02-28' }, [], 'not-yet'],
  ['the person on the day after', { today: '2025-03-01' }, ['person'], null],
  ['the person alone until the words are due', { today: '2026-02-28' }, ['person'], null],
  ['both once the words are due', { today: '2026-03-01' }, ['person', 'words'], null],
  ['the words once the person is gone', { today: '2026-03-01', erased: ['person'] }, ['words'], null],
  ['nothing between the two', { today: '2025-06-01', erased: ['person'] }, [], 'not-yet'],
  ['nothing a second time', { erased: ['person', 'words'] }, [], 'done'],
  [
    'counted from the end of the objection',
    { ended: { own: '2020-01-01', linked: ['2024-02-29'] }, today: '2025-02-28' },
    [],
    'not-yet',
  ],
  ['the person where the words are for ever', { rule: { ...RULE, words: 'permanent' } }, ['person'], null],
  [
    'never the words that are for ever',
    { rule: { ...RULE, words: 'permanent' }, erased: ['person'] },
    [],
    'permanent',
  ],
  ['never what is for ever', { rule: { ...RULE, person: 'permanent', words: 'permanent' } }, [], 'permanent'],
  ['by days too', { rule: { ...RULE, person: 'P30D' }, today: '2024-03-31' }, ['person'], null],
])('%s', (_about, facts, parts, kept) => {
  expect(erasureOf({ ...FACTS, ...facts })).toMatchObject({ parts, kept });
});

test('the days on which it falls due are told, the last end of all that belong together among them', () => {
  expect(erasureOf({ ...FACTS, ended: { own: '2024-01-10', linked: ['2024-02-29', '2024-02-01'] } })).toEqual(
    {
      ...{ parts: ['person', 'words'], kept: null, endedOn: '2024-02-29' },
      dueOn: { person: '2025-03-01', words: '2026-03-01' },
    },
  );
});

describe('whatever the facts are', () => {
  const day = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const period = fc.constantFrom('P30D', 'P1M', 'P2M', 'P6M', 'P14M', 'P1Y', 'P5Y', 'P99Y', 'permanent');
  const facts = fc.record({
    rule: fc.option(fc.record({ person: period, words: period }).map((kept) => ({ ...RULE, ...kept }))),
    ended: fc.record({ own: fc.option(day), linked: fc.array(fc.option(day), { maxLength: 3 }) }),
    isWindowOpen: fc.boolean(),
    isHeld: fc.boolean(),
    erased: fc.subarray(['person', 'words'] as const),
    today: day,
  });

  test('what is open, held, linked to what is open or without a rule is never erased', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { own, linked } = given.ended;
        const isSafe = own === null || linked.includes(null) || given.isHeld || given.isWindowOpen;
        const { parts } = erasureOf(given);
        expect(isSafe || given.rule === null ? parts : []).toEqual([]);
        expect(parts.filter((part) => given.erased.includes(part))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is erased before its day, and what is due on a day stays due on every later one', () => {
    fc.assert(
      fc.property(facts, day, (given, other) => {
        const today = given.today < other ? given.today : other;
        const later = given.today < other ? other : given.today;
        const [before, after] = [erasureOf({ ...given, today }), erasureOf({ ...given, today: later })];
        for (const part of before.parts) {
          expect(after.parts).toContain(part);
          expect((before.dueOn[part] ?? '9999') <= today).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a case that is due ended on the latest day that is looked at, or before', () => {
    fc.assert(
      fc.property(day, period, day, (ended, kept, today) => {
        const last = keptUntil(ended, kept);
        const latest = latestEnd(today, kept);
        if (last === null || latest === null) expect([last, latest]).toEqual([null, null]);
        else expect(last < today ? ended <= latest : true).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('either something is erased or it is said why not', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { parts, kept } = erasureOf(given);
        expect(parts.length === 0).toBe(kept !== null);
      }),
    );
  });
});
