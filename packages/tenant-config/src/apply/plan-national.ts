import type { NationalDay, NationalHolidays, RamadanPeriod } from '@maklumat/calendar';
import type { Change, ChangeKind } from './change-report';
import { contentHash, differingFields } from './content-hash';

/** The part of tenants/national that counting rests on, as the folder says it and as the database holds it. */
export interface NationalCalendar {
  holidays: NationalHolidays;
  ramadan: RamadanPeriod[];
}

/** What an apply of the national calendar will write, worked out before anything is written. */
export interface NationalPlan {
  changes: Change[];
  /** Why nothing may be written; empty when it may. */
  refusals: string[];
  /** Of the whole calendar after the apply. */
  contentHash: string;
}

type Row = Record<string, unknown>;

/** Key of a day: the sources may have it as a holiday and as joint leave, or again by a later decree. @internal */
export function dayKey({ date, kind, decree }: NationalDay): string {
  return `${date} ${kind} ${decree}`;
}

/** Compares the folder's national calendar with the stored one. Pure. @internal */
export function planNational(wanted: NationalCalendar, stored: NationalCalendar): NationalPlan {
  const sorts: [ChangeKind, Map<string, Row>, Map<string, Row>][] = [
    [
      'holiday-decree',
      byKey(wanted.holidays.decrees, ({ id }) => id),
      byKey(stored.holidays.decrees, ({ id }) => id),
    ],
    ['covered-year', years(wanted), years(stored)],
    ['national-day', byKey(wanted.holidays.days, dayKey), byKey(stored.holidays.days, dayKey)],
    ['ramadan-period', byKey(wanted.ramadan, hijriYear), byKey(stored.ramadan, hijriYear)],
  ];
  return {
    changes: sorts.flatMap(([kind, now, before]) => compared(kind, now, before)),
    refusals: sorts.flatMap(([kind, now, before]) =>
      [...before.keys()].filter((key) => !now.has(key)).map((key) => missing(kind, key)),
    ),
    contentHash: contentHash(ordered(wanted)),
  };
}

function hijriYear(period: RamadanPeriod): string {
  return String(period.hijriYear);
}

function years({ holidays }: NationalCalendar): Map<string, Row> {
  return new Map(holidays.years.map((year) => [String(year), { year }]));
}

function byKey<T extends object>(rows: readonly T[], keyOf: (row: T) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), { ...row } as Row]));
}

function compared(kind: ChangeKind, wanted: Map<string, Row>, stored: Map<string, Row>): Change[] {
  return [...wanted].map(([key, row]) => {
    const before = stored.get(key);
    if (before === undefined) return { kind, key, change: 'add' };
    const fields = differingFields(before, row);
    return fields.length === 0 ? { kind, key, change: 'keep' } : { kind, key, change: 'change', fields };
  });
}

/** What has been counted with stays: dates were told by it. */
function missing(kind: ChangeKind, key: string): string {
  const what = `${kind} ${key} is recorded but not in the folder any more; dates were counted with it: put it back`;
  return kind === 'national-day' ? `${what} and name in revokedBy the decree that takes it back` : what;
}

/** The same content in the same order, however the file sorts it. */
function ordered({ holidays, ramadan }: NationalCalendar): object {
  const sorted = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
    rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    years: holidays.years.toSorted((one, other) => one - other),
    decrees: sorted(holidays.decrees, ({ id }) => id),
    days: sorted(holidays.days, dayKey),
    ramadan: sorted(ramadan, hijriYear),
  };
}
