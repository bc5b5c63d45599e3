import { compileCalendar } from '@maklumat/calendar';
import { describe, expect, test } from 'vitest';
import { visitDays, visitFigures, type Visit } from './visit-days';

const at = (local: string, zone = '+07:00'): number => Date.parse(`${local}${zone}`);

/** Somebody who came at nine and was told 9.35. */
function aVisit(more: Partial<Visit> = {}): Visit {
  return {
    receivedAt: at('2026-11-23T09:00'),
    servedAt: null,
    dueAt: at('2026-11-23T09:35'),
    endedAt: null,
    outcome: null,
    ...more,
  };
}

const NOON = at('2026-11-23T12:00');

describe('a visitor', () => {
  test.each<[string, Partial<Visit>, string, object]>([
    [
      'was served at the told minute',
      { servedAt: at('2026-11-23T09:35') },
      '12:00',
      { onTime: 1, judged: 1 },
    ],
    ['was served a minute later', { servedAt: at('2026-11-23T09:36') }, '12:00', { onTime: 0, judged: 1 }],
    ['waits, and it is not time yet', {}, '09:35', { onTime: 0, judged: 0, inside: 1 }],
    ['waits, and it was time', {}, '09:36', { onTime: 0, judged: 1, inside: 1 }],
    [
      'went before it was time',
      { endedAt: at('2026-11-23T09:20'), outcome: 'withdrawn' },
      '12:00',
      { judged: 0, unserved: 1, inside: 0 },
    ],
    [
      'went after it was time',
      { endedAt: at('2026-11-23T09:50'), outcome: 'withdrawn' },
      '12:00',
      { onTime: 0, judged: 1, unserved: 1 },
    ],
    ['was told no time', { dueAt: null, servedAt: NOON }, '12:00', { onTime: 0, judged: 0, served: 1 }],
  ])('who %s', (_who, more, clock, expected) => {
    expect(visitFigures([aVisit(more)], at(`2026-11-23T${clock}`))).toMatchObject(expected);
  });
});

test('minutes until service are whole, and their median is of those who were served', () => {
  const served = ['09:10', '09:20', '09:59'].map((clock) => aVisit({ servedAt: at(`2026-11-23T${clock}`) }));
  expect(visitFigures([...served, aVisit()], NOON)).toMatchObject({ visitors: 4, served: 3, minutes: 20 });
  expect(visitFigures([aVisit()], NOON).minutes).toBeNull();
  expect(visitFigures([], NOON)).toMatchObject({ visitors: 0, judged: 0, minutes: null });
});

test('a visit counts on the day it began by the agency’s clock, and days without visitors are left out', () => {
  const visits = [
    aVisit({ receivedAt: Date.parse('2026-11-23T16:30:00Z') }),
    aVisit({ receivedAt: Date.parse('2026-11-20T03:00:00Z') }),
  ];
  const days = (zone: 'Asia/Jakarta' | 'Asia/Makassar') =>
    visitDays(visits, calendarIn(zone), NOON).map(({ day, visitors }) => [day, visitors]);
  expect(days('Asia/Jakarta')).toEqual([
    ['2026-11-20', 1],
    ['2026-11-23', 1],
  ]);
  expect(days('Asia/Makassar')).toEqual([
    ['2026-11-20', 1],
    ['2026-11-24', 1],
  ]);
});

function calendarIn(zone: 'Asia/Jakarta' | 'Asia/Makassar') {
  const day = [{ from: '08:00', until: '16:00' }];
  const week = {
    ...{ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
    ...{ saturday: [], sunday: [] },
  };
  return compileCalendar({
    calendar: {
      ...{ slug: 'kantor', name: { id: 'Jam kerja' }, zone, week, ramadan: null, localHolidays: [] },
      basis: { citation: 'Perwal 1/2025', confirmed: true },
    },
    national: { years: [2026], decrees: [], days: [] },
    ramadan: [],
  });
}
