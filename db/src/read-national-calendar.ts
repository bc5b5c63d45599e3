import { asc } from 'drizzle-orm';
import { coveredYears, holidayDecrees, nationalDays, ramadanPeriods } from './schema/index';
import type { Transaction } from './with-tenant';

/** The national calendar in the shape of its files: decrees, covered years, days off, Ramadan. */
export type StoredNationalCalendar = Awaited<ReturnType<typeof readNationalCalendar>>;

/** Reads the whole national calendar, in any kind of transaction; about a hundred rows. */
export async function readNationalCalendar(tx: Pick<Transaction, 'select'>) {
  const decrees = await tx.select().from(holidayDecrees).orderBy(asc(holidayDecrees.id));
  const years = await tx.select().from(coveredYears).orderBy(asc(coveredYears.year));
  const days = await tx
    .select()
    .from(nationalDays)
    .orderBy(asc(nationalDays.fallsOn), asc(nationalDays.kind), asc(nationalDays.decreeId));
  const periods = await tx.select().from(ramadanPeriods).orderBy(asc(ramadanPeriods.hijriYear));
  return {
    holidays: {
      years: years.map(({ year }) => year),
      decrees,
      days: days.map(({ fallsOn, decreeId, revokedBy, ...day }) => ({
        ...day,
        date: fallsOn,
        decree: decreeId,
        ...(revokedBy === null ? {} : { revokedBy }),
      })),
    },
    ramadan: periods.map(({ fromOn, untilOn, note, ...period }) => ({
      ...period,
      from: fromOn,
      until: untilOn,
      ...(note === null ? {} : { note }),
    })),
  };
}
