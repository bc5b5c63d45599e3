import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Zone } from './schema/agency';
import { startOfDay, versionInForce, versionPeriods } from './version-periods';

const at = (instant: string) => new Date(instant);

describe('the first instant of a day', () => {
  test.each([
    ['Asia/Jakarta', '2026-12-31T17:00:00.000Z'],
    ['Asia/Pontianak', '2026-12-31T17:00:00.000Z'],
    ['Asia/Makassar', '2026-12-31T16:00:00.000Z'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z'],
  ] as const)('in %s 1 January 2027 begins at %s', (zone, instant) => {
    expect(startOfDay('2027-01-01', zone).toISOString()).toBe(instant);
  });

  test('has that date in the zone, and one millisecond earlier has not', () => {
    const days = fc.date({ min: at('1990-01-01'), max: at('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...Zone.options), (day, zone) => {
        const date = day.toISOString().slice(0, 10);
        const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
        const first = startOfDay(date, zone);
        expect(shown.format(first)).toBe(date);
        expect(shown.format(new Date(first.getTime() - 1)) < date).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('when a version is in force', () => {
  test('without a start it always was, and it ends when the next begins', () => {
    const versions = [
      { number: 1, validFrom: null },
      { number: 2, validFrom: '2027-01-01' },
    ];
    const turn = at('2026-12-31T16:00:00Z');
    expect(versionPeriods(versions, 'Asia/Makassar')).toEqual([
      { number: 1, beginsAt: null, endsAt: turn },
      { number: 2, beginsAt: turn, endsAt: null },
    ]);
  });

  test.each<[why: string, starts: (string | null)[], numbers: number[]]>([
    ['a successor without a start leaves its predecessor no time', ['2026-01-01', null], [2]],
    ['two that begin on one day leave the lower none', ['2026-01-01', '2026-01-01'], [2]],
    ['one that begins after its successor never begins', ['2026-06-01', '2026-01-01'], [2]],
    ['each has its time', ['2026-01-01', '2026-02-01', '2026-03-01'], [1, 2, 3]],
    ['nothing published has none', [], []],
  ])('%s', (_why, starts, numbers) => {
    const versions = starts.map((validFrom, index) => ({ number: index + 1, validFrom }));
    expect(versionPeriods(versions, 'Asia/Jakarta').map(({ number }) => number)).toEqual(numbers);
  });

  test('at any instant it is the highest number that has begun, whatever the starts are', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)));
    const start = fc.option(day.map((date) => date.toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.array(start, { maxLength: 5 }), day, (starts, now) => {
        const versions = starts.map((validFrom, index) => ({ number: index + 1, validFrom }));
        const begun = versions.filter(
          ({ validFrom }) => validFrom === null || startOfDay(validFrom, 'Asia/Jakarta') <= now,
        );
        const expected = begun.at(-1)?.number ?? null;
        expect(versionInForce(versionPeriods(versions, 'Asia/Jakarta'), now)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
