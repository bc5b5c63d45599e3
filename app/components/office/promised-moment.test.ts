import type { CaseView } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { promisedMoment } from './promised-moment';

type Entry = CaseView['history'][number];

const LABEL = { id: 'Dapat dihubungi kembali mulai' };
function entry(sequence: number, at: string | null, answers = false): Entry {
  const texts = at === null ? [] : [{ field: 'when', label: LABEL, isInstant: true, text: at }];
  return { sequence, texts, body: { type: 'transitioned', answers } } as unknown as Entry;
}
const OURS = { holder: 'agency', outcome: null } as const;
const AT = '2026-11-24T03:00:00.000Z';
const LATER = '2026-11-24T05:00:00.000Z';

test('the last promise stands, while the case is ours to answer', () => {
  const history = [entry(1, null), entry(2, AT), entry(3, LATER), entry(4, null)];
  expect(promisedMoment({ state: OURS, history })).toEqual({ label: LABEL, at: LATER });
});

test('an answer, an end or another’s turn takes it away; nothing promised is nothing', () => {
  const history = [entry(1, AT), entry(2, null, true)];
  expect(promisedMoment({ state: OURS, history })).toBeNull();
  expect(promisedMoment({ state: { ...OURS, holder: 'citizen' }, history: [entry(1, AT)] })).toBeNull();
  expect(promisedMoment({ state: { ...OURS, outcome: 'finished' }, history: [entry(1, AT)] })).toBeNull();
  expect(promisedMoment({ state: OURS, history: [entry(1, null)] })).toBeNull();
});
