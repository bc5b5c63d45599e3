import { expect, test } from 'vitest';
import { earlierWords } from './earlier-words';

const FROM = { suggestedFrom: { transition: 'confirm', input: 'reply' } };

function made(transition: string, text: string | null, field = 'reply') {
  return { body: { type: 'transitioned' as const, transition }, texts: [{ field, text }] };
}

test('a field begins with what was written in the latest of the acts it names', () => {
  const history = [made('confirm', 'Senin'), made('not-ours', 'Bukan kami'), made('confirm', 'Selasa')];
  expect(earlierWords(history, FROM)).toBe('Selasa');
});

test.each([
  ['it names no act', [made('confirm', 'Senin')], {}],
  ['the act was never made', [made('promise', 'Senin')], FROM],
  ['its words are erased', [made('confirm', null)], FROM],
  ['nothing was written there', [made('confirm', 'Senin', 'files')], FROM],
])('it begins empty where %s', (_why, history, input) => {
  expect(earlierWords(history, input)).toBeNull();
});
