import { expect, test } from 'vitest';
import { fillWords } from './fill-words';

test('values take the place of their names', () => {
  expect(fillWords('{unit} menjawab sampai {date}.', { unit: 'Dinas', date: '2 Mei 2026' }, '–')).toBe(
    'Dinas menjawab sampai 2 Mei 2026.',
  );
});

test('what is not known is said, and a name nobody knows stays as it is written', () => {
  expect(fillWords('Sampai {date} di {tempat}', { date: null }, 'tanggal yang belum ditetapkan')).toBe(
    'Sampai tanggal yang belum ditetapkan di {tempat}',
  );
});
