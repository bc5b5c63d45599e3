import type { WorkingWeek } from './working-calendar';
import { expect, test } from 'vitest';
import { groupWeek } from './group-week';

const LONG = [{ from: '07:30', until: '16:00' }];
const SHORT = [{ from: '07:30', until: '11:30' }];

function week(...days: WorkingWeek['monday'][]): WorkingWeek {
  const [monday = [], tuesday = [], wednesday = [], thursday = [], friday = [], saturday = [], sunday = []] =
    days;
  return { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
}

test('neighbouring days with equal hours share a line', () => {
  expect(groupWeek(week(LONG, LONG, LONG, LONG, SHORT))).toEqual([
    { from: 'monday', until: 'thursday', hours: LONG },
    { from: 'friday', until: 'friday', hours: SHORT },
    { from: 'saturday', until: 'sunday', hours: [] },
  ]);
});

test('equal hours on days apart stay apart', () => {
  expect(groupWeek(week(LONG, SHORT, LONG)).map((group) => [group.from, group.until])).toEqual([
    ['monday', 'monday'],
    ['tuesday', 'tuesday'],
    ['wednesday', 'wednesday'],
    ['thursday', 'sunday'],
  ]);
});
