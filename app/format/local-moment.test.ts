import { expect, test } from 'vitest';
import { localFields, readLocalMoment } from './local-moment';

test('a day and a time mean the clock of the agency', () => {
  expect(readLocalMoment('2026-11-20', '08:41', 'Asia/Pontianak')).toEqual(new Date('2026-11-20T01:41:00Z'));
  expect(readLocalMoment('2026-11-20', '08.41', 'Asia/Makassar')).toEqual(new Date('2026-11-20T00:41:00Z'));
});

test('what names no moment is none', () => {
  expect(readLocalMoment('2026-02-30', '08:00', 'Asia/Jakarta')).toBeNull();
  expect(readLocalMoment('2026-02-03', '25:00', 'Asia/Jakarta')).toBeNull();
  expect(readLocalMoment('', '', 'Asia/Jakarta')).toBeNull();
});

test('an instant is put back into the fields it would be typed in', () => {
  expect(localFields(new Date('2026-11-20T17:05:00Z'), 'Asia/Pontianak')).toEqual({
    day: '2026-11-21',
    clock: '00:05',
  });
});
