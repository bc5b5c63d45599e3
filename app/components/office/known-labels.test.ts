import { expect, test } from 'vitest';
import { knownLabel } from './known-labels';

test.each([
  ['telepon', 'contact.phone'],
  ['catatan', 'history.note'],
  ['jawab-where-village', 'place.village'],
  ['jawab-report', null],
  ['isi-reason', null],
  ['toString', null],
])('the label of the field %s is %s', (name, label) => {
  expect(knownLabel(name)).toBe(label);
});
