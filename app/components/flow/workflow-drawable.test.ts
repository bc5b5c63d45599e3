import { aLimit } from '@maklumat/standards/testing';
import type { FlowPlace, ProcedureFlow } from '@maklumat/workflow';
import { expect, test } from 'vitest';
import { layoutFlow } from './layout-flow';
import { limitNotes } from './limit-notes';
import { drawableOfFlow, numberOf } from './workflow-drawable';

const NOTES = {
  same: (amount: string) => `masih ${amount}`,
  named: (name: string, amount: string) => `${name}: ${amount}`,
};
const WORDS = {
  actors: (slugs: string[]) => slugs.join(', '),
  steps: (ids: string[]) => (ids.length === 0 ? null : `langkah ${ids.join(', ')}`),
  limits: (place: FlowPlace) => limitNotes(place, 'id', NOTES),
  stops: 'waktu berhenti',
  onward: (name: string) => `${name} (lanjutan)`,
};

function place(id: string, kind: FlowPlace['kind'], rest: Partial<FlowPlace> = {}): FlowPlace {
  return {
    id,
    kind,
    label: { id: `Di ${id}` },
    actors: ['petugas'],
    steps: [],
    limits: [],
    stops: false,
    ...rest,
  };
}

function way(from: string, to: string, label: string | null, isBack = false): ProcedureFlow['ways'][number] {
  return { from, to, label: label === null ? null : { id: label }, by: ['petugas'], isBack };
}

const LIMIT = aLimit({ max: 3, unit: 'working-days' });
const FLOW: ProcedureFlow = {
  workflow: 'pengaduan',
  name: { id: 'Pengaduan' },
  places: [
    place('start', 'start', { steps: ['1'] }),
    place('periksa', 'state', { limits: [{ limit: LIMIT, begins: true, forClass: null }] }),
    place('kembali', 'state', { stops: true, limits: [{ limit: LIMIT, begins: false, forClass: null }] }),
    place('selesai', 'end'),
    place('link:keberatan', 'link'),
  ],
  ways: [
    way('start', 'periksa', null),
    way('periksa', 'kembali', 'Kembalikan'),
    way('kembali', 'periksa', 'Lengkapi', true),
    way('periksa', 'selesai', 'Jawab'),
    way('selesai', 'link:keberatan', 'Ajukan keberatan'),
  ],
  asides: [],
};

test('a box says who acts, how long, where time stands still and which printed step; ends and links say their name', () => {
  expect(
    drawableOfFlow(FLOW, 'id', WORDS).boxes.map(({ kind, text, notes }) => [kind, text, ...notes]),
  ).toEqual([
    ['step', '1. Di start', 'petugas', 'langkah 1'],
    ['step', '2. Di periksa', 'petugas', 'Paling lama 3 hari kerja'],
    ['waiting', '3. Di kembali', 'petugas', 'masih 3 hari kerja', 'waktu berhenti'],
    ['end', 'Di selesai'],
    ['link', 'Di link:keberatan (lanjutan)'],
  ]);
});

test('ends and other cases have no number', () => {
  expect(['start', 'kembali', 'selesai', 'link:keberatan'].map((id) => numberOf(FLOW, id))).toEqual([
    1,
    3,
    null,
    null,
  ]);
});

test('a limit of one class, or one that binds the citizen, says which it is', () => {
  const forClass = { id: 'Ringan' };
  const limits = [
    { limit: LIMIT, begins: true, forClass },
    { limit: aLimit({ max: 10, binds: 'citizen', name: { id: 'Keberatan' } }), begins: true, forClass: null },
  ];
  expect(limitNotes(place('a', 'state', { limits }), 'id', NOTES)).toEqual([
    'Ringan: paling lama 3 hari kerja',
    'Keberatan: dalam 10 hari kerja',
  ]);
});

test('a window of the citizen is named where it goes on, so that it is not taken for the agency’s time', () => {
  const limit = aLimit({ max: 14, binds: 'citizen', unit: 'working-days', name: { id: 'Waktu sengketa' } });
  const waiting = place('menunggu', 'state', {
    stops: true,
    limits: [{ limit, begins: false, forClass: null }],
  });
  expect(limitNotes(waiting, 'id', NOTES)).toEqual(['Waktu sengketa: masih 14 hari kerja']);
  const [box] = drawableOfFlow({ ...FLOW, places: [waiting] }, 'id', WORDS).boxes;
  expect(box?.notes).toEqual(['petugas', 'Waktu sengketa: masih 14 hari kerja']);
});

test('two places under the same status words say whose turn it is', () => {
  const twice = [
    place('tunggu', 'state', { label: { id: 'Proses' }, actors: ['pelapor'] }),
    place('kerja', 'state', { label: { id: 'Proses' }, actors: ['petugas', 'admin'] }),
    place('akhir', 'end', { label: { id: 'Selesai' } }),
  ];
  const { boxes } = drawableOfFlow({ ...FLOW, places: twice }, 'id', WORDS);
  expect(boxes.map(({ text }) => text)).toEqual(['1. Proses (pelapor)', '2. Proses (petugas)', 'Selesai']);
});

test('on paper a whole course has wider boxes than on a screen', () => {
  const drawable = drawableOfFlow(FLOW, 'id', WORDS);
  const widest = (medium: 'screen' | 'paper') =>
    Math.max(...layoutFlow(drawable, medium).nodes.map(({ width }) => width));
  expect(widest('paper')).toBeGreaterThan(widest('screen'));
});
