import { expect, test } from 'vitest';
import { checkDraft, tidied, type AnswerDraft } from './answer-draft';

const DRAFT: AnswerDraft = {
  ...{ question: 'Jam berapa loket buka?', answer: 'Pukul 08.00.', keywords: '', service: null },
  ...{ unit: 'dinas-contoh', validUntil: '2027-11-24' },
};
const NAMES = { units: ['dinas-contoh'], services: ['izin-usaha'], today: '2026-11-24' };

test.each<[what: string, changes: Partial<AnswerDraft>, refusals: string[]]>([
  ['complete', {}, []],
  ['with a service', { service: 'izin-usaha' }, []],
  ['until today', { validUntil: '2026-11-24' }, []],
  ['without its texts', { question: '', answer: '' }, ['question input-missing', 'answer input-missing']],
  ['with a question of 301 letters', { question: 'é'.repeat(301) }, ['question input-too-long']],
  ['with an answer of 5001 letters', { answer: 'a'.repeat(5001) }, ['answer input-too-long']],
  ['with keywords of 301 letters', { keywords: 'a'.repeat(301) }, ['keywords input-too-long']],
  ['with a service of nobody', { service: 'hantu' }, ['service option-unknown']],
  ['without a unit', { unit: '' }, ['unit input-missing']],
  ['with a unit of nobody', { unit: 'hantu' }, ['unit unit-unknown']],
  ['until yesterday', { validUntil: '2026-11-23' }, ['valid-until in-the-past']],
  ['until a day that does not exist', { validUntil: '2027-02-30' }, ['valid-until date-malformed']],
  ['until no day', { validUntil: '' }, ['valid-until input-missing']],
])('a draft %s', (_what, changes, refusals) => {
  const found = checkDraft({ ...DRAFT, ...changes }, NAMES);
  expect(found.map(({ field, code }) => `${field ?? ''} ${code}`)).toEqual(refusals);
});

test('blanks around the texts are nobody’s words', () => {
  const typed = {
    ...DRAFT,
    question: '  Jam \n berapa? ',
    answer: '\n Satu.\n\nDua. \n',
    keywords: ' ktp,  kk ',
  };
  expect(tidied(typed)).toMatchObject({
    ...{ question: 'Jam berapa?', answer: 'Satu.\n\nDua.', keywords: 'ktp, kk' },
  });
});
