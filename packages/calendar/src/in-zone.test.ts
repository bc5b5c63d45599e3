import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockInZone, dayInZone } from './in-zone';
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
