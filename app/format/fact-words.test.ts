import { expect, test } from 'vitest';
import { cellWords, factWords } from './fact-words';

const AT = '2026-11-25T07:30:00.000Z';

test('a day is written out; one that is a limit with its weekday, and its hour where that counts', () => {
  const zone = 'Asia/Jakarta' as const;
  expect(factWords({ kind: 'day', on: '2026-11-25' }, 'id')).toBe('25 November 2026');
  expect(factWords({ kind: 'day', on: '2026-11-25', due: { at: null, zone } }, 'id')).toBe(
    'Rabu, 25 November 2026',
  );
  expect(factWords({ kind: 'day', on: '2026-11-25', due: { at: AT, zone } }, 'id')).toBe(
    'Rabu, 25 November 2026 pukul 14.30 WIB',
  );
});

test('in a cell it is short, with the hour all the same', () => {
  const zone = 'Asia/Jakarta' as const;
  expect(cellWords({ kind: 'day', on: '2026-11-25', due: { at: null, zone } }, 'id')).toBe('25 Nov 2026');
  expect(cellWords({ kind: 'day', on: '2026-11-25', due: { at: AT, zone } }, 'id')).toBe('25 Nov 2026 14.30');
});

test('a time of day is written with a point', () => {
  expect(factWords({ kind: 'clock', clock: '09:07' }, 'id')).toBe('09.07');
  expect(factWords({ kind: 'clock', clock: '09:07', on: '2026-11-24' }, 'id')).toBe('24 Nov 2026 09.07');
  expect(cellWords({ kind: 'clock', clock: '09:07' }, 'id')).toBe('09.07');
});
