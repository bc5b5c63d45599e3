import { expect, test } from 'vitest';
import { mentionsNik } from './mentions-nik';

test.each([
  ['6171010101900001', true, 'a man born on 1 January 1990'],
  ['NIK saya 6171 0141 0190 0001, tolong', true, 'in groups, a woman born on 1 January 1990'],
  ['6171.010101.900001', true, 'with dots'],
  ['617101010190000', false, 'fifteen digits'],
  ['61710101019000011', false, 'seventeen digits'],
  ['6171013201900001', false, 'the thirty-second day'],
  ['6171010113900001', false, 'the thirteenth month'],
  ['0171010101900001', false, 'no province begins with 0'],
  ['0812-3456-7890', false, 'a telephone number'],
  ['', false, 'nothing'],
])('"%s": %s (%s)', (text, expected) => {
  expect(mentionsNik(text)).toBe(expected);
});
