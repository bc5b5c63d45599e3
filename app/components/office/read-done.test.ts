import type { RecordingForm } from '@maklumat/operations';
import { expect, test } from 'vitest';
import { doneOf, doneRefusal } from './read-done';

const TEXT = { kind: 'text', label: { id: 'Kata' }, visibleTo: 'citizen' };
const FORM = {
  afterwards: [
    { id: 'serve', label: { id: 'Dilayani' }, inputs: [{ ...TEXT, id: 'whom' }] },
    { id: 'leave', label: { id: 'Pulang' }, inputs: [{ ...TEXT, id: 'result', kind: 'choice' }] },
  ],
} as unknown as Pick<RecordingForm, 'afterwards'>;

test('a step is made on the day the visit came, at its own time, with what was written', () => {
  const typed = {
    tanggal: ['2026-11-20'],
    'langkah-serve--jam': ['09.20'],
    'langkah-serve-whom': [' Bidang IKP '],
    'langkah-leave--jam': ['10:05'],
  };
  expect(doneOf(FORM, typed, 'Asia/Pontianak')).toEqual([
    {
      transition: 'serve',
      at: new Date('2026-11-20T02:20:00Z'),
      inputs: { whom: { kind: 'text', text: 'Bidang IKP' } },
    },
    { transition: 'leave', at: new Date('2026-11-20T03:05:00Z'), inputs: {} },
  ]);
});

test('nothing written is no step; words without a time are a step whose time is missing', () => {
  expect(doneOf(FORM, { tanggal: ['2026-11-20'] }, 'Asia/Pontianak')).toEqual([]);
  const [only] = doneOf(
    FORM,
    { tanggal: ['2026-11-20'], 'langkah-leave-result': ['fine'] },
    'Asia/Pontianak',
  );
  expect(only).toEqual({
    ...{ transition: 'leave', at: null },
    inputs: { result: { kind: 'options', ids: ['fine'] } },
  });
});

test('a refusal names its step and field', () => {
  expect(doneRefusal(FORM, 'done.serve.at')).toMatchObject({ step: { id: 'serve' }, part: '-jam' });
  expect(doneRefusal(FORM, 'done.serve')).toMatchObject({ step: { id: 'serve' }, part: '-jam' });
  expect(doneRefusal(FORM, 'done.leave.result')).toMatchObject({ step: { id: 'leave' }, part: 'result' });
  expect(doneRefusal(FORM, 'answers.purpose')).toBeNull();
});
