import type { Limit, LimitUnit } from '@maklumat/calendar';

const UNITS: Readonly<Record<string, LimitUnit>> = {
  minutes: 'minutes',
  hours: 'clock-hours',
  'clock-hours': 'clock-hours',
  'working-hours': 'working-hours',
  days: 'calendar-days',
  'calendar-days': 'calendar-days',
  'working-days': 'working-days',
};

/** How a limit is written at the terminal; `hours` are clock hours, `days` calendar days. */
export const LIMIT_FORM = `a number and a unit such as "5 working-days"; units: ${Object.keys(UNITS).join(', ')}`;

/** Reads `5 working-days`. @returns null when it is not written so, or is no limit */
export function readLimit(written: string): Limit | null {
  const [, number = '', word = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s+([a-z-]+)$/.exec(written.trim()) ?? [];
  const unit = UNITS[word] ?? UNITS[`${word}s`];
  const amount = Number(number);
  if (unit === undefined || !(amount > 0)) return null;
  return unit.endsWith('days') && !Number.isInteger(amount) ? null : { amount, unit };
}
