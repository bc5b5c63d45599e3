/** Where a message begins, as its numbers stand there; which is the day is found out over the whole chat. */
export type MessageHead = {
  /** The numbers of the date in the order in which they stand; two where a copy leaves the year out. */
  readonly date: readonly number[];
  readonly hour: number;
  readonly minute: number;
  /** Null for a line of the program's own. */
  readonly sender: string | null;
  readonly text: string;
};

/** Marks of writing direction and of joining that programs put around names and dates. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Narrow and fixed spaces, as before AM and PM. */
const SPACES = /[\u00a0\u2007\u2009\u202f]/g;

const DATE = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{2,4})`;
/** A copy of some messages on a phone leaves the year out. */
const SHORT_DATE = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\/\d{1,2})`;
const TIME = String.raw`(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?:\s?([AaPp])\.?\s?[Mm]\.?)?`;
/** `22/11/26 08.41 - Siti: …`, as Android exports. */
const ANDROID = new RegExp(String.raw`^${DATE},?\s+${TIME}\s+[-–]\s+(.*)$`);
/** `[22/11/26 08.41.05] Siti: …`, as iPhones export and Android copies. */
const BRACKETED = new RegExp(String.raw`^\[${SHORT_DATE},?\s+${TIME}\]\s?(.*)$`);
/** `[08.41, 22/11/2026] Siti: …`, as a browser copies. */
const TIME_FIRST = new RegExp(String.raw`^\[${TIME},\s+${DATE}\]\s?(.*)$`);

const LONGEST_NAME = 100;
const SENDER = /^([^:]+):(?:\s(.*)|)$/;

/** A line without what cannot be seen, fixed spaces as plain ones. */
export function plainLine(line: string): string {
  return line.replace(INVISIBLE, '').replace(SPACES, ' ').trimEnd();
}

/** The beginning of a message; null for a line that goes on with the one before. @param line as {@link plainLine} makes it */
export function messageHead(line: string): MessageHead | null {
  const dated = ANDROID.exec(line) ?? BRACKETED.exec(line);
  if (dated !== null) {
    const [, date = '', hour = '', minute = '', half = '', rest = ''] = dated;
    return head(date, { hour, minute, half }, rest);
  }
  const [, hour = '', minute = '', half = '', date = '', rest = ''] = TIME_FIRST.exec(line) ?? [];
  return date === '' ? null : head(date, { hour, minute, half }, rest);
}

type Clock = { readonly hour: string; readonly minute: string; readonly half: string };

function head(date: string, clock: Clock, rest: string): MessageHead | null {
  const hour = hourOf(Number(clock.hour), clock.half.toLowerCase());
  const minute = Number(clock.minute);
  const numbers = date.split(/[./-]/).map(Number);
  if (hour > 23 || minute > 59 || !mayBeDate(numbers)) return null;
  const named = SENDER.exec(rest);
  const [, name = '', text = ''] = named ?? [];
  const isNamed = name.trim() !== '' && name.length <= LONGEST_NAME;
  return {
    date: numbers,
    ...{ hour, minute },
    sender: isNamed ? name.trim().replace(/^~\s*/, '') : null,
    text: isNamed ? text : rest,
  };
}

/** Whether some order makes a day of the numbers; a line of other figures is nobody's message. */
function mayBeDate(numbers: readonly number[]): boolean {
  const [day, month] = (numbers[0] ?? 0) > 31 ? numbers.slice(1) : numbers;
  const [less, more] = [Math.min(day ?? 0, month ?? 0), Math.max(day ?? 0, month ?? 0)];
  return less >= 1 && less <= 12 && more <= 31;
}

function hourOf(hour: number, half: string): number {
  if (half === '') return hour;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
