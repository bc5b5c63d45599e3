import { expect, test } from 'vitest';
import { writtenWords } from './written-words';

test('words are kept in the order of the form, and what was chosen or carried along is not among them', () => {
  const typed = {
    versi: ['4'],
    setelah: ['tetap'],
    'isi-reason': ['other-report'],
    'isi-explanation': ['Sudah ada laporan lain.'],
    'jawab-title': ['Lampu mati'],
    telepon: ['0812-3456-7890'],
    catatan: ['  '],
    mulai: ['1795411630951'],
    'isi-when-jam': ['14:27'],
  };
  expect(writtenWords(typed)).toEqual([
    { name: 'isi-explanation', text: 'Sudah ada laporan lain.' },
    { name: 'jawab-title', text: 'Lampu mati' },
    { name: 'telepon', text: '0812-3456-7890' },
  ]);
});
