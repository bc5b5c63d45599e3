import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockInZone, dayInZone, dayStart, nextDate } from './in-zone';
import { ZONES, type Zone } from './zones';

test.each<[zone: Zone, at: string, day: string, clock: string]>([
  ['Asia/Jakarta', '2026-11-24T16:59:59.999Z', '2026-11-24', '23:59'],
  ['Asia/Jakarta', '2026-11-24T17:00:00.000Z', '2026-11-25', '00:00'],
  ['Asia/Pontianak', '2026-08-17T06:30:59.000Z', '2026-08-17', '13:30'],
  ['Asia/Makassar', '2026-11-24T16:00:00.000Z', '2026-11-25', '00:00'],
  ['Asia/Jayapura', '2026-11-24T15:00:00.000Z', '2026-11-25', '00:00'],
  ['Asia/Jakarta', '1969-12-31T16:59:00.000Z', '1969-12-31', '23:59'],
])('in %s it is at %s the day %s, %s', (zone, at, day, clock) => {
  expect(dayInZone(new Date(at), zone)).toBe(day);
  expect(clockInZone(new Date(at), zone)).toBe(clock);
});

test.each<[zone: Zone, day: string, start: string]>([
  ['Asia/Pontianak', '2026-08-17', '2026-08-16T17:00:00.000Z'],
  ['Asia/Makassar', '2026-01-01', '2025-12-31T16:00:00.000Z'],
  ['Asia/Jayapura', '2028-02-29', '2028-02-28T15:00:00.000Z'],
])('in %s the day %s begins at %s, and the one before ends there', (zone, day, start) => {
  expect(dayStart(day, zone).toISOString()).toBe(start);
  const last = dayInZone(new Date(dayStart(day, zone).getTime() - 1), zone);
  expect(nextDate(last)).toBe(day);
});

test('what is no day has no beginning', () => {
  expect(() => dayStart('2026-02-30', 'Asia/Jakarta')).toThrow(RangeError);
});

test('day and clock are those of the time zone database, from 1988 on', () => {
  const shown = new Map(
    ZONES.map((zone) => [
      zone,
      new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }),
    ]),
  );
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1988-01-02'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom(...ZONES),
      (instant, zone) => {
        expect(`${dayInZone(instant, zone)} ${clockInZone(instant, zone)}`).toBe(
          shown.get(zone)?.format(instant),
        );
      },
    ),
  );
});
