import type { OwnCase, TimelineEntry } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { refusalOf } from './case-standing';

const TRANSITIONED = {
  ...{ type: 'transitioned', emits: [], unit: null, class: null, choices: {}, answers: false, resume: [] },
  ...{ extend: null, score: null, outcome: null },
} as const;

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
  entry(1, { ...TRANSITIONED, transition: 'pass-on', from: 'received', to: 'handling' }),
  entry(2, { ...TRANSITIONED, transition: 'refuse', from: 'handling', to: 'refused' }),
  entry(3, ISSUED),
  entry(4, { ...TRANSITIONED, transition: 'object', from: 'refused', to: 'refused' }),
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
