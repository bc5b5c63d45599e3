import type { HolidayChange, HolidayRefusal } from '@maklumat/calendar';
import {
  changeCalendarOf,
  findTenant,
  OperationError,
  previewChangeOf,
  recountCases,
  type AmendmentPreview,
  type Database,
} from '@maklumat/operations';
import { listTenantSlugs } from '@maklumat/tenant-config';
import { UsageError } from '../cli-error';
import { print, printJson } from '../output';
import { unknownTenant } from '../tenants-folder';
import { userName } from '../user-name';
import { withDatabase } from '../with-database';
import { plainPreview, printedPreview } from './print-preview';

export interface AmendOptions {
  tenant: string;
  add?: string;
  name?: string;
  move?: string;
  to?: string;
  remove?: string;
  decree: string;
  calendar?: string;
  dryRun?: boolean;
  json?: boolean;
}

const REFUSED: Readonly<Record<HolidayRefusal, string>> = {
  'year-not-covered':
    'lies in a year that the working calendar does not cover; add the joint decree (SKB) of that year first',
  'holiday-known': 'is a day off of this agency already',
  'holiday-unknown': 'is no day off that this agency set itself',
  'holiday-same-day': 'would be moved to itself',
};

/** Adds, moves or takes back a day off of an agency and counts its running cases again; or says what that would do. */
export async function amendHoliday(options: AmendOptions): Promise<void> {
  const change = changeOf(options);
  const now = new Date();
  const preview = await withDatabase(async (database) => {
    const tenantId = await tenantIdOf(database, options.tenant);
    const previewed = await previewOf(database, tenantId, change, options.calendar, now);
    if (options.dryRun !== true) {
      const stamp = { now, actor: `terminal:${userName()}`, calendar: options.calendar };
      const changed = await changeCalendarOf(database, tenantId, change, stamp);
      if (!changed.ok) throw refused(change, changed.refusal);
      await recountCases(database, tenantId, { now });
    }
    return previewed;
  });
  if (options.json) printJson({ dryRun: options.dryRun === true, ...plainPreview(preview) });
  else print(...printedPreview(preview, options.dryRun === true));
}

async function tenantIdOf(database: Database, slug: string): Promise<string> {
  const found = await findTenant(database, slug);
  if (found === null) throw unknownTenant(slug, await listTenantSlugs(database));
  return found.id;
}

async function previewOf(
  database: Database,
  tenantId: string,
  change: HolidayChange,
  calendar: string | undefined,
  now: Date,
): Promise<AmendmentPreview> {
  try {
    const previewed = await previewChangeOf(database, tenantId, change, { calendar, now });
    if (!previewed.ok) throw refused(change, previewed.refusal);
    return previewed.preview;
  } catch (error) {
    if (!(error instanceof OperationError) || error.code !== 'not-found') throw error;
    throw new UsageError(
      calendar === undefined
        ? 'the agency has no office calendar; apply its files first.'
        : `the agency has no calendar ${JSON.stringify(calendar.slice(0, 60))}.`,
    );
  }
}

function refused(change: HolidayChange, refusal: HolidayRefusal): UsageError {
  const isOfNewDay = refusal === 'holiday-known' || refusal === 'year-not-covered';
  const date = isOfNewDay && change.does === 'move' ? change.to : change.date;
  return new UsageError(`${date} ${REFUSED[refusal]}.`);
}

/** @throws {UsageError} unless exactly one change is asked for, with everything it needs */
function changeOf({ add, name, move, to, remove, decree }: AmendOptions): HolidayChange {
  const asked = [add, move, remove].filter((date) => date !== undefined).length;
  if (add === undefined && name !== undefined) throw new UsageError('--name goes with --add alone.');
  if (move === undefined && to !== undefined) throw new UsageError('--to goes with --move alone.');
  if (asked !== 1) throw new UsageError('give exactly one of --add, --move and --remove.');
  if (decree.trim() === '') throw new UsageError('--decree is empty; name the decree that sets the day.');
  if (add !== undefined) {
    if (name === undefined || name.trim() === '') throw new UsageError('--add needs --name, the day’s name.');
    return { does: 'add', date: dayOf('--add', add), name, decree };
  }
  if (move !== undefined) {
    if (to === undefined) throw new UsageError('--move needs --to, the new day.');
    return { does: 'move', date: dayOf('--move', move), to: dayOf('--to', to), decree };
  }
  return { does: 'revoke', date: dayOf('--remove', remove ?? ''), decree };
}

function dayOf(option: string, written: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(Date.parse(`${written}T00:00Z`));
  if (!isDay || new Date(`${written}T00:00Z`).toISOString().slice(0, 10) !== written)
    throw new UsageError(
      `${option} ${JSON.stringify(written.slice(0, 60))} is no day; write one such as 2026-11-25.`,
    );
  return written;
}
