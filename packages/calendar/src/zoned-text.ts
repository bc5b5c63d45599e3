import { DAY_MS, dateOfDay, dayNumber, HOUR_MS, MINUTE_MS, type Instant } from './plain-date';
import { localDay, midnight, type WorkingTime } from './working-time';

/** An instant in the calendar's zone with its offset: `2026-03-17T10:00:00+07:00`; milliseconds only when there are some. */
export function writeInstant(at: Instant, calendar: WorkingTime): string {
  const day = localDay(at, calendar);
  const ms = at - midnight(day, calendar);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const clock = `${two(ms / HOUR_MS)}:${two((ms % HOUR_MS) / MINUTE_MS)}:${two((ms % MINUTE_MS) / 1000)}`;
  const rest = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${dateOfDay(day)}T${clock}${rest}+${two(calendar.offsetMs / HOUR_MS)}:00`;
}

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant written with its zone: `2026-03-17T10:00:00+07:00`, or `Z` for UTC. Text without a zone is
 * refused: whose clock it means would be a guess.
 *
 * @returns null when it is not written so, or names a day or time that does not exist
 */
export function readInstant(written: string): Instant | null {
  const [, date = '', hour = '', minute = '', second = '0', fraction = '0', zone = ''] =
    WRITTEN.exec(written) ?? [];
  if (date === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const day = dayOf(date);
  const offset = offsetOf(zone);
  if (day === null || offset === null) return null;
  const seconds = Number(second) * 1000 + Number(fraction.padEnd(3, '0'));
  return day * DAY_MS + Number(hour) * HOUR_MS + Number(minute) * MINUTE_MS + seconds - offset;
}

function dayOf(date: string): number | null {
  try {
    return dayNumber(date);
  } catch {
    return null;
  }
}

function offsetOf(zone: string): number | null {
  if (zone === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4, 6))];
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
}
