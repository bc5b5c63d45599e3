import type { TransitionInput } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { actWords } from './act-words';

const names = {
  units: [{ slug: 'dinas-contoh', name: { id: 'Dinas Contoh', en: 'Contoh Office' } }],
  classes: [{ id: 'light', label: { id: 'Ringan' } }],
};

function input(id: string, kind: TransitionInput['kind'], label: string): TransitionInput {
  const options = [
    { id: 'photo', label: { id: 'Foto' } },
    { id: 'place', label: { id: 'Lokasi' } },
  ];
  return { id, kind, label: { id: label }, required: true, visibleTo: 'citizen', options, orFiles: false };
}

test('what was written and chosen stands under its question, by the names people know', () => {
  const inputs = [
    input('reason', 'text', 'Alasan'),
    input('missing', 'items', 'Yang kurang'),
    input('unit', 'unit', 'OPD'),
    input('class', 'class', 'Golongan'),
    input('files', 'files', 'Berkas'),
    input('words', 'text', 'Catatan'),
  ];
  const typed = {
    versi: ['3'],
    'isi-reason': ['Bukan kewenangan kami.'],
    'isi-missing': ['photo', 'place'],
    'isi-unit': ['dinas-contoh'],
    'isi-class': ['heavy'],
  };
  expect(actWords(inputs, typed, names, 'id')).toEqual([
    { label: 'Alasan', text: 'Bukan kewenangan kami.' },
    { label: 'Yang kurang', text: 'Foto; Lokasi' },
    { label: 'OPD', text: 'Dinas Contoh' },
  ]);
});
