import { expect, test } from 'vitest';
import { textOf } from '../../i18n/create-i18n';
import { holderSentence } from './holder-sentence';

const unit = { id: 'Dinas Contoh', en: 'Contoh Office' };

test.each([
  ['agency', true, 'id', 'Kami yang harus bertindak.'],
  ['agency', false, 'id', 'Dinas Contoh yang harus bertindak.'],
  ['agency', false, 'en', 'It is the turn of Contoh Office to act.'],
  ['citizen', false, 'id', 'Menunggu tamu.'],
  ['citizen', false, 'en', 'Waiting for the visitor.'],
  ['nobody', true, 'en', 'It has ended.'],
] as const)('held by %s, by the own unit: %s, in %s', (holder, isHeldHere, lang, sentence) => {
  expect(
    holderSentence({ state: { holder }, isHeldHere, unit, person: 'visitor' }, textOf(lang, 'office'), lang),
  ).toBe(sentence);
});
