import { describe, expect, test } from 'vitest';
import { officeHours, officeHoursText } from './describe-week';
import type { WorkingWeek } from './working-calendar';

const MON_THU = [
  { from: '07:30', until: '12:00' },
  { from: '13:00', until: '16:00' },
];
const FRIDAY = [
  { from: '07:30', until: '11:30' },
  { from: '13:00', until: '16:30' },
];
const SHORT = [{ from: '08:00', until: '12:00' }];

/** Five-day week of Perpres 21/2023. */
const FIVE_DAYS: WorkingWeek = {
  monday: MON_THU,
  tuesday: MON_THU,
  wednesday: MON_THU,
  thursday: MON_THU,
  friday: FRIDAY,
  saturday: [],
  sunday: [],
};

describe('officeHours', () => {
  test('puts days with equal hours together', () => {
    expect(officeHours(FIVE_DAYS, 'id')).toEqual([
      { days: 'Senin–Kamis', hours: '07.30–12.00 dan 13.00–16.00' },
      { days: 'Jumat', hours: '07.30–11.30 dan 13.00–16.30' },
      { days: 'Sabtu, Minggu', hours: 'libur' },
    ]);
  });

  test('says the same in English', () => {
    expect(officeHoursText(FIVE_DAYS, 'en')).toEqual([
      'Monday–Thursday: 07:30–12:00 and 13:00–16:00',
      'Friday: 07:30–11:30 and 13:00–16:30',
      'Saturday, Sunday: closed',
    ]);
  });

  test('equal days that are not neighbours stay on one line, with the gap shown', () => {
    const week = { ...FIVE_DAYS, wednesday: SHORT, saturday: SHORT };
    expect(officeHoursText(week, 'id')).toEqual([
      'Senin, Selasa, Kamis: 07.30–12.00 dan 13.00–16.00',
      'Rabu, Sabtu: 08.00–12.00',
      'Jumat: 07.30–11.30 dan 13.00–16.30',
      'Minggu: libur',
    ]);
  });

  test('a desk open every day is one line, and so is one that never opens', () => {
    const all = (day: WorkingWeek['monday']): WorkingWeek => ({
      monday: day,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: day,
      saturday: day,
      sunday: day,
    });
    expect(officeHoursText(all(SHORT), 'id')).toEqual(['Senin–Minggu: 08.00–12.00']);
    expect(officeHoursText(all([]), 'id')).toEqual(['Senin–Minggu: libur']);
  });
});
