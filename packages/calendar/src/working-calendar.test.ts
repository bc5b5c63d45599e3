import { describe, expect, test } from 'vitest';
import { OpenHours, WorkingWeek } from './working-calendar';

const OFFICE = [
  { from: '07:30', until: '12:00' },
  { from: '13:00', until: '16:00' },
];
const WEEK = {
  monday: OFFICE,
  tuesday: OFFICE,
  wednesday: OFFICE,
  thursday: OFFICE,
  friday: OFFICE,
  saturday: [],
  sunday: [],
};

describe('OpenHours', () => {
  test.each([
    ['7:30', '12:00', 'from'],
    ['07:30', '24:00', 'until'],
    ['07:60', '12:00', 'from'],
    ['12:00', '12:00', 'until'],
    ['13:00', '12:00', 'until'],
  ])('%s to %s is refused at %s', (from, until, path) => {
    expect(OpenHours.safeParse({ from, until }).error?.issues[0]?.path).toEqual([path]);
  });
});

describe('WorkingWeek', () => {
  test('takes hours in order with a break between them, and days off', () => {
    expect(WorkingWeek.parse(WEEK)).toEqual(WEEK);
  });

  test.each([
    ['overlap', '11:00'],
    ['begin where the one above ends, so that no break is left', '12:00'],
    ['stand before the one above', '06:00'],
  ])('refuses stretches that %s', (_why, from) => {
    const friday = [OFFICE[0], { from, until: '15:00' }];
    const issues = WorkingWeek.safeParse({ ...WEEK, friday }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      [['friday', 1, 'from'], 'must be later than 12:00, when the stretch above it ends'],
    ]);
  });

  test('refuses a week with a day left out', () => {
    const { sunday: _, ...sixDays } = WEEK;
    expect(WorkingWeek.safeParse(sixDays).error?.issues[0]?.path).toEqual(['sunday']);
  });
});
