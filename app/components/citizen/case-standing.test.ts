import type { OwnCase, TimelineEntry } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { refusalOf, windowsLeft } from './case-standing';

function step(transition: string, from: string, to: string): TimelineEntry['body'] {
  return {
    ...{ type: 'transitioned', transition, from, to, emits: [], unit: null, class: null, choices: {} },
    ...{ answers: false, resume: [], extend: null, score: null, outcome: null },
  };
}

function entry(sequence: number, body: TimelineEntry['body']): TimelineEntry {
  return {
    ...{ sequence, body, at: '2026-11-23T02:00:00Z', recordedAt: '2026-11-23T02:00:00Z', channel: 'web' },
    ...{ actor: { kind: 'citizen' }, act: null, becomes: null, choices: [], asked: [], told: null },
    ...{ atTimeOfDay: false, texts: [], files: [], opened: null, outputName: null },
  };
}

const ISSUED = {
  type: 'document-issued',
  document: 'penolakan',
  number: '1',
} as unknown as TimelineEntry['body'];
const LOG = [
  entry(1, step('pass-on', 'received', 'handling')),
  entry(2, step('refuse', 'handling', 'refused')),
  entry(3, ISSUED),
  entry(4, step('object', 'refused', 'refused')),
];

function shown(outcome: OwnCase['outcome'], entries = LOG): number[] {
  return refusalOf({ outcome, entries }).map(({ sequence }) => sequence);
}

test('a refused case shows the act that refused it and the letter, not what came afterwards', () => {
  expect(shown('rejected')).toEqual([2, 3]);
  expect(shown('sent-back', LOG.slice(0, 2))).toEqual([2]);
});

test('a case that goes on, or ended otherwise, was not refused', () => {
  expect(shown(null)).toEqual([]);
  expect(shown('finished')).toEqual([]);
  expect(shown('withdrawn')).toEqual([]);
});

const WINDOW = { limit: { id: 'objection-filing' } } as unknown as OwnCase['windows'][number];

test('a case that has ended names the last day of each window that is open, and of no other', () => {
  const windows = [
    { ...WINDOW, toldUntil: '2027-01-08', isOver: false },
    { ...WINDOW, toldUntil: '2026-11-01', isOver: true },
    { ...WINDOW, toldUntil: null, isOver: false },
  ];
  const left = windowsLeft({ outcome: 'rejected', windows });
  expect(left.map(({ toldUntil }) => toldUntil)).toEqual(['2027-01-08']);
  expect(windowsLeft({ outcome: null, windows })).toEqual([]);
});
