import { END, type ProcedureStep, type ProcedureTrack } from '@maklumat/standards';
import { expect, test } from 'vitest';
import { splitCondition, stepExits, stepLabel } from './step-exits';

function step(id: string, next?: ProcedureStep['next']): ProcedureStep {
  return { id, words: id, title: { id }, actors: ['citizen'], ...(next === undefined ? {} : { next }) };
}

function track(...steps: ProcedureStep[]): ProcedureTrack {
  return { id: 'utama', headings: [], name: { id: 'Utama' }, numbering: 'decimal', steps };
}

test('a step that simply goes on says nothing, written out or not', () => {
  const plain = track(step('a'), step('b', [{ to: 'c' }]), step('c', [{ to: END }]));
  expect(plain.steps.map((_, index) => stepExits(plain, index))).toEqual([[], [], []]);
});

test('every branch is told, with the number of the step and whether it lies behind', () => {
  const branching = track(
    step('lapor'),
    step('periksa', [
      { to: 'lapor', when: { id: 'belum lengkap' } },
      { to: 'jawab', when: { id: 'lengkap' } },
      { to: END, when: { id: 'bukan wewenang' } },
    ]),
    step('jawab'),
  );
  expect(stepExits(branching, 1)).toEqual([
    { kind: 'back', number: '1', when: { id: 'belum lengkap' } },
    { kind: 'forward', number: '3', when: { id: 'lengkap' } },
    { kind: 'end', number: '', when: { id: 'bukan wewenang' } },
  ]);
});

test('a jump over steps is told although it has no condition', () => {
  const jumping = track(step('a', [{ to: 'c' }]), step('b'), step('c'));
  expect(stepExits(jumping, 0)).toEqual([{ kind: 'forward', number: '3', when: null }]);
});

test('steps are labelled the way the agency numbers them', () => {
  expect(stepLabel({ numbering: 'lower-alpha' }, 2)).toBe('c');
  expect(stepLabel({ numbering: 'decimal' }, 2)).toBe('3');
  expect(stepLabel({ numbering: 'none' }, 0)).toBe('1');
});

test('what follows a colon explains the condition and is not part of it', () => {
  expect(splitCondition('Lengkap: diteruskan ke tim')).toEqual({
    condition: 'Lengkap',
    detail: 'diteruskan ke tim',
  });
  expect(splitCondition('Belum lengkap')).toEqual({ condition: 'Belum lengkap', detail: null });
});
