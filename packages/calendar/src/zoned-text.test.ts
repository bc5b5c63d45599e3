import { expect, test } from 'vitest';
import { inZone } from './testing/sample-calendars';
import { readInstant, writeInstant } from './zoned-text';

test.each<[written: string, iso: string]>([
  ['2026-03-17T10:00:00+07:00', '2026-03-17T03:00:00.000Z'],
  ['2026-03-17T10:00+08:00', '2026-03-17T02:00:00.000Z'],
  ['2026-03-17T10:00:00.5Z', '2026-03-17T10:00:00.500Z'],
  ['2024-02-29T23:59:59.999-05:30', '2024-03-01T05:29:59.999Z'],
])('%s is %s', (written, iso) => {
  expect(new Date(readInstant(written) ?? 0).toISOString()).toBe(iso);
});

test.each([
  '2026-03-17T10:00:00', // whose clock?
  '2026-03-17',
  '2026-02-30T10:00:00Z',
  '2026-03-17T24:00:00Z',
  '2026-03-17T10:60:00Z',
  '2026-03-17T10:00:00+25:00',
  'kemarin',
  '',
])('%s is no instant', (written) => {
  expect(readInstant(written)).toBeNull();
});

test.each<[zone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura', written: string]>([
  ['Asia/Jakarta', '2026-12-31T22:00:00+07:00'],
  ['Asia/Makassar', '2026-12-31T23:00:00+08:00'],
  ['Asia/Jayapura', '2027-01-01T00:00:00+09:00'],
])('in %s it is written %s', (zone, written) => {
  const instant = Date.UTC(2026, 11, 31, 15);
  expect(writeInstant(instant, inZone(zone))).toBe(written);
  expect(readInstant(written)).toBe(instant);
});

test('milliseconds are written when there are some', () => {
  expect(writeInstant(Date.UTC(2026, 10, 22, 16, 59, 59, 999), inZone('Asia/Jakarta'))).toBe(
    '2026-11-22T23:59:59.999+07:00',
  );
});
