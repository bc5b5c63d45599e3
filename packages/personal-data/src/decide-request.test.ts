import { expect, test } from 'vitest';
import { refusalToDecide, type DecisionFacts, type RequestDecision } from './decide-request';
import { groundsFor, REFUSAL_GROUNDS } from './law';
import type { REQUEST_KINDS } from './request';

const OPEN: DecisionFacts = {
  ...{ kind: 'correction', state: 'open', hasContact: true, isStored: true, isOwn: false },
};
const GRANT: RequestDecision = { does: 'grant', words: '' };
const REASON = 'Nomor ini milik orang lain yang juga melapor.';

test.each<[why: string, facts: Partial<DecisionFacts>, decision: RequestDecision, refusal: string | null]>([
  ['a correction is made', {}, GRANT, null],
  ['a restriction is applied', { kind: 'restriction' }, GRANT, null],
  ['consent withdrawn', { kind: 'withdrawal' }, GRANT, null],
  ['access needs words: what was given, and how', { kind: 'access' }, GRANT, 'answer-missing'],
  ['access with words', { kind: 'access' }, { does: 'grant', words: 'Salinan diserahkan.' }, null],
  ['a correction of a row that is gone', { hasContact: false }, GRANT, 'contact-gone'],
  ['a correction that oneself wrote down', { isOwn: true }, GRANT, 'own-request'],
  ['a restriction that oneself wrote down', { isOwn: true, kind: 'restriction' }, GRANT, 'own-request'],
  ['a withdrawal that oneself wrote down', { isOwn: true, kind: 'withdrawal' }, GRANT, 'own-request'],
  ['one’s own, refused', { isOwn: true }, { does: 'refuse', words: REASON, ground: '6' }, null],
  [
    'access that oneself wrote down',
    { isOwn: true, kind: 'access' },
    { does: 'grant', words: 'Diserahkan.' },
    null,
  ],
  ['a deletion that was not done', { kind: 'deletion' }, GRANT, 'still-stored'],
  ['a deletion that was done', { kind: 'deletion', isStored: false, hasContact: false }, GRANT, null],
  ['an answered one', { state: 'granted' }, GRANT, 'already-decided'],
  ['a refused one', { state: 'refused' }, { does: 'refuse', words: REASON, ground: '6' }, 'already-decided'],
  ['refused without a ground', {}, { does: 'refuse', words: REASON, ground: null }, 'ground-missing'],
  ['by a ground nobody wrote', {}, { does: 'refuse', words: REASON, ground: '99' }, 'ground-missing'],
  ['by a ground of another kind', {}, { does: 'refuse', words: REASON, ground: '15-1-c' }, 'ground-missing'],
  [
    'by its ground, without a reason',
    {},
    { does: 'refuse', words: ' tidak ', ground: '6' },
    'answer-missing',
  ],
  ['by its ground with a reason', {}, { does: 'refuse', words: REASON, ground: '33-b' }, null],
  ['with too much', {}, { does: 'refuse', words: 'a'.repeat(3001), ground: '6' }, 'answer-too-long'],
])('%s', (_why, facts, decision, refusal) => {
  expect(refusalToDecide({ ...OPEN, ...facts }, decision)).toBe(refusal);
});

test('Pasal 15 refuses neither access nor correction, Pasal 33 nothing else', () => {
  const articles = (kind: (typeof REQUEST_KINDS)[number]) =>
    new Set(groundsFor(kind).map(({ article }) => article.split(' ').slice(0, 2).join(' ')));
  expect(articles('access')).toEqual(new Set(['Pasal 33', 'Pasal 14']));
  expect(articles('correction')).toEqual(new Set(['Pasal 33', 'Pasal 6', 'Pasal 14']));
  expect(articles('restriction')).toEqual(new Set(['Pasal 41', 'Pasal 15', 'Pasal 14']));
  expect(articles('withdrawal')).toEqual(new Set(['Pasal 15', 'Pasal 14']));
  expect(articles('deletion')).toEqual(new Set(['Pasal 15', 'Pasal 44', 'Pasal 14']));
});

test('every ground is named once, and says that nobody has held it against the official text', () => {
  expect(new Set(REFUSAL_GROUNDS.map(({ id }) => id)).size).toBe(REFUSAL_GROUNDS.length);
  for (const { verified, checkedOn } of REFUSAL_GROUNDS) expect(verified).toBe(checkedOn !== null);
});
