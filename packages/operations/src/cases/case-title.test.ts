import { expect, test } from 'vitest';
import { caseTitle } from './case-title';

test('a short text is its own title, in one line', () => {
  expect(caseTitle(' Lampu jalan\n mati ', 'Pengaduan')).toBe('Lampu jalan mati');
});

test('a long text is cut between words, so that the title has at most 90 characters and its mark', () => {
  const title = caseTitle('Jalan berlubang di depan pasar '.repeat(5), 'Pengaduan');
  expect(title).toBe(
    'Jalan berlubang di depan pasar Jalan berlubang di depan pasar Jalan berlubang di depan…',
  );
});

test('one endless word is cut inside', () => {
  expect(caseTitle('a'.repeat(200), 'Pengaduan')).toBe(`${'a'.repeat(90)}…`);
});

test('without words the case is named after its service', () => {
  expect(caseTitle(' \n ', 'Pengaduan')).toBe('Pengaduan');
});
