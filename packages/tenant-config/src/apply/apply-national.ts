import {
  calendarRevisions,
  coveredYears,
  holidayDecrees,
  nationalDays,
  ramadanPeriods,
  readNationalCalendar,
  SQL_STATES,
  sqlStateOf,
  withNationalCalendar,
  type Database,
  type NationalCalendarTx,
} from '@maklumat/db';
import type { InformationRule } from '@maklumat/public-information';
import { and, desc, eq } from 'drizzle-orm';
import type { NationalData } from '../national-schemas';
import type { ApplyOptions, ApplyResult } from './apply-tenant';
import { isWrite, type Change } from './change-report';
import { planRules, writeRules } from './apply-information-rules';
import { dayKey, planNational, type NationalCalendar, type NationalPlan } from './plan-national';

/** How reports call the national calendar among the agencies. */
export const NATIONAL = 'national';

/** Ends a dry run: a transaction is rolled back by throwing. */
class DryRunEnd extends Error {
  override readonly name = 'DryRunEnd';
}

/**
 * Brings the national calendar, and what the law says of public information, to what tenants/national says, in one
 * transaction; a second
 * apply of the same folder writes nothing. What is recorded stays: a day that no longer holds names the decree
 * that took it back, and a day, year or decree that has left the folder is refused, because dates were counted
 * with it. Each change is recorded with who made it.
 *
 * @throws {DatabaseUnreachableError} when no server answers
 */
export async function applyNational(
  database: Database,
  { holidays, ramadan, informationRules }: NationalData,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const wanted = { holidays, ramadan: ramadan.periods, rules: informationRules.rules };
  try {
    return await applyOnce(database, wanted, options);
  } catch (error) {
    // Two applies at once: the slower one finds the other's revision, and now compares with that.
    if (sqlStateOf(error) !== SQL_STATES.uniqueViolation) throw error;
    return applyOnce(database, wanted, options);
  }
}

async function applyOnce(
  database: Database,
  wanted: NationalCalendar & { readonly rules: readonly InformationRule[] },
  options: ApplyOptions,
): Promise<ApplyResult> {
  let result: ApplyResult | undefined;
  try {
    await withNationalCalendar(database, async (tx) => {
      const plan = planNational(wanted, await readNationalCalendar(tx));
      const rules = await planRules(tx, wanted.rules);
      const report = { tenant: NATIONAL, changes: [...plan.changes, ...rules.changes] };
      const refusals = [...plan.refusals, ...rules.refusals];
      result = refusals.length > 0 ? { ok: false, report, refusals } : { ok: true, report };
      if (refusals.length > 0) return;
      if (plan.changes.some(isWrite)) await writePlan(tx, wanted, plan, options);
      await writeRules(tx, wanted.rules, rules, options.now);
      if (options.dryRun) throw new DryRunEnd('the dry run ends here');
    });
  } catch (error) {
    if (!(error instanceof DryRunEnd)) throw error;
  }
  if (result === undefined) throw new Error('The apply of the national calendar ended without a result.');
  return result;
}

async function writePlan(
  tx: NationalCalendarTx,
  wanted: NationalCalendar,
  plan: NationalPlan,
  options: ApplyOptions,
): Promise<void> {
  const written = plan.changes.filter(isWrite);
  await writeRevision(tx, plan, written, options); // first, so that a second apply at once stops here
  const changeOf = (kind: Change['kind'], key: string): Change['change'] | undefined =>
    written.find((change) => change.kind === kind && change.key === key)?.change;
  for (const { id, citation, knownOn } of wanted.holidays.decrees) {
    const change = changeOf('holiday-decree', id);
    if (change === 'add') await tx.insert(holidayDecrees).values({ id, citation, knownOn });
    else if (change === 'change')
      await tx.update(holidayDecrees).set({ citation, knownOn }).where(eq(holidayDecrees.id, id));
  }
  for (const year of wanted.holidays.years) {
    if (changeOf('covered-year', String(year)) === 'add') await tx.insert(coveredYears).values({ year });
  }
  await writeDays(tx, wanted, changeOf);
  await writeRamadan(tx, wanted, changeOf);
}

type ChangeOf = (kind: Change['kind'], key: string) => Change['change'] | undefined;

async function writeDays(
  tx: NationalCalendarTx,
  { holidays }: NationalCalendar,
  changeOf: ChangeOf,
): Promise<void> {
  for (const day of holidays.days) {
    const change = changeOf('national-day', dayKey(day));
    const key = { fallsOn: day.date, kind: day.kind, decreeId: day.decree };
    const row = { name: day.name, confidence: day.confidence, revokedBy: day.revokedBy ?? null };
    if (change === 'add') await tx.insert(nationalDays).values({ ...key, ...row });
    else if (change === 'change')
      await tx
        .update(nationalDays)
        .set(row)
        .where(
          and(
            eq(nationalDays.fallsOn, key.fallsOn),
            eq(nationalDays.kind, key.kind),
            eq(nationalDays.decreeId, key.decreeId),
          ),
        );
  }
}

async function writeRamadan(
  tx: NationalCalendarTx,
  { ramadan }: NationalCalendar,
  changeOf: ChangeOf,
): Promise<void> {
  for (const { hijriYear, from, until, confidence, note } of ramadan) {
    const change = changeOf('ramadan-period', String(hijriYear));
    const row = { fromOn: from, untilOn: until, confidence, note: note ?? null };
    if (change === 'add') await tx.insert(ramadanPeriods).values({ hijriYear, ...row });
    else if (change === 'change')
      await tx.update(ramadanPeriods).set(row).where(eq(ramadanPeriods.hijriYear, hijriYear));
  }
}

async function writeRevision(
  tx: NationalCalendarTx,
  plan: NationalPlan,
  written: readonly Change[],
  { now, actor }: ApplyOptions,
): Promise<void> {
  const [last] = await tx
    .select({ number: calendarRevisions.number })
    .from(calendarRevisions)
    .orderBy(desc(calendarRevisions.number))
    .limit(1);
  await tx.insert(calendarRevisions).values({
    number: (last?.number ?? 0) + 1,
    contentHash: plan.contentHash,
    recordedAt: now,
    actor,
    changes: written.map(({ kind, key, change, fields = [] }) => ({ kind, key, change, fields })),
  });
}
