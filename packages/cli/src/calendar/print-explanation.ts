import {
  writeInstant,
  type CountedDay,
  type Explanation,
  type HoursSource,
  type SkippedDay,
  type StartRule,
  type WorkingTime,
} from '@maklumat/calendar';

const START_RULES: Record<StartRule, string> = {
  'runs-at-once': 'the clock runs from this instant, at any hour',
  'runs-in-office-hours': 'the office is open, so the clock runs from this instant',
  'waits-for-opening': 'the office is closed, so the clock runs from its next opening',
  'day-of-receipt-is-day-zero': 'the day of receipt is day zero',
  'next-opening-is-day-zero': 'received while closed: the day of the next opening is day zero',
};

const HOURS: Record<HoursSource, string> = {
  ordinary: '',
  ramadan: ', Ramadan hours',
  period: ', hours of a period',
  'period-ramadan': ', Ramadan hours of a period',
  special: ', special hours',
};

/** An explanation for the terminal: the answer first, then day by day what led to it. */
export function printedExplanation(told: Explanation, calendar: WorkingTime): string[] {
  const written = (at: number): string => writeInstant(at, calendar);
  const days = [
    ...told.counted.map((day): [string, string] => [day.date, countedText(day, written)]),
    ...told.skipped.map((day): [string, string] => [day.date, skippedText(day)]),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    `Due ${written(told.dueAt)}`,
    `From ${written(told.startAt)}: ${START_RULES[told.startRule]}${told.dayZero === null ? '' : ` (${told.dayZero})`}.`,
    ...days.map(([date, text]) => `  ${date}  ${text}`),
    ...told.skippedHours.map(
      ({ from, until, reason }) => `  ${written(from)} to ${written(until)}  not counted, ${reason}`,
    ),
  ];
}

function countedText(
  { number, minutes, hours, closesAt }: CountedDay,
  written: (at: number) => string,
): string {
  if (number === null) return `${minutes ?? 0} minutes${HOURS[hours]}`;
  return `day ${number}, until ${written(closesAt)}${HOURS[hours]}`;
}

function skippedText({ reason, name, decree, knownOn, confidence }: SkippedDay): string {
  const source = decree === null ? '' : ` (${decree}${knownOn === null ? '' : `, known ${knownOn}`})`;
  const doubt = confidence === 'check' ? ', to be checked' : '';
  return `not counted, ${reason}${name === null ? '' : `: ${name.id}`}${source}${doubt}`;
}

/** An explanation as JSON: instants in the calendar's zone, codes, dates and citations. */
export function plainExplanation(told: Explanation, calendar: WorkingTime): object {
  const written = (at: number): string => writeInstant(at, calendar);
  return {
    dueAt: written(told.dueAt),
    dueOn: told.dueOn,
    amount: told.limit.amount,
    unit: told.limit.unit,
    zone: told.zone,
    knownOn: told.knownOn,
    startAt: written(told.startAt),
    startOn: told.startOn,
    startRule: told.startRule,
    dayZero: told.dayZero,
    countsFrom: written(told.countsFrom),
    counted: told.counted.map((day) => ({ ...day, closesAt: written(day.closesAt) })),
    skipped: told.skipped,
    skippedHours: told.skippedHours.map((one) => ({
      ...one,
      from: written(one.from),
      until: written(one.until),
    })),
  };
}
