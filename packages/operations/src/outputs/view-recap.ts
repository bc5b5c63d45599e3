import { localDateOf, startOfDay, type WorkingTime } from '@maklumat/calendar';
import { newId, recapNoteVersions, type TenantTx } from '@maklumat/db';
import type { LocalisedText, Zone } from '@maklumat/standards';
import type { MonthlyRecap } from '@maklumat/workflow';
import { and, asc, eq } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { readStartableWorkflows } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { openTenantKey, openUnder, sealUnder, standingKey } from '../keys';
import { recordAudit } from '../office/record-audit';
import { readRoleNames } from '../office/role-names';
import { OperationError } from '../operation-error';
import { readFrame, readUnits } from '../public/read-frame';
import { readLetterhead, readSignatory, type Letterhead, type PaperSignatory } from './letterhead';
import { readRecapFigures, type RecapFigures, type RecapPeriod } from './recap-figures';
import { readRecaps } from './read-outputs';
import { isMonth, monthOf } from './view-register';

/** One saving of the evaluation note: who, in which role, when. */
export type RecapNote = {
  readonly number: number;
  readonly text: string;
  readonly writtenAt: string;
  readonly by: string;
  readonly role: LocalisedText;
};

type NamedRecap = { readonly slug: string; readonly name: LocalisedText };

/** The recap of a month. */
export type RecapView = {
  readonly recap: NamedRecap;
  /** What else this official opens. */
  readonly others: readonly NamedRecap[];
  readonly month: string;
  readonly zone: Zone;
  readonly figures: RecapFigures;
  /** The last day that is counted: of the month, or today. */
  readonly asOf: string;
  /** Names of the units and classes that figures speak of. */
  readonly units: Readonly<Record<string, LocalisedText>>;
  readonly classes: Readonly<Record<string, LocalisedText>>;
  /** Every saving of the note, oldest first. */
  readonly notes: readonly RecapNote[];
  readonly mayEvaluate: boolean;
  readonly letterhead: Letterhead;
  readonly signatory: PaperSignatory | null;
};

/** Longest evaluation note, in signs. */
export const LONGEST_RECAP_NOTE = 10_000;

/** The recaps this official opens. @internal */
export async function readOpenedRecaps(tx: TenantTx, ctx: OfficialContext): Promise<MonthlyRecap[]> {
  return (await readRecaps(tx)).filter(({ opens }) => holdsOne(ctx, opens));
}

/** The recaps this official opens, and the month it is now. */
export async function listRecaps(ctx: OfficialContext): Promise<{
  readonly month: string;
  readonly recaps: readonly NamedRecap[];
}> {
  return ctx.run('cases:read', async (tx) => {
    const { profile } = await readFrame(tx);
    const recaps = await readOpenedRecaps(tx, ctx);
    return {
      month: monthOf(ctx.now, profile.zone),
      recaps: recaps.map(({ slug, name }) => ({ slug, name })),
    };
  });
}

/**
 * The figures of a month, with its evaluation note.
 *
 * @param slug null: the first recap this official opens
 * @throws {OperationError} `not-found` for a recap the agency does not have or this official does not open,
 *   `invalid-input` for a month that is none or has not come
 */
export async function viewRecap(
  ctx: OfficialContext,
  slug: string | null,
  month: string,
): Promise<RecapView> {
  const read = await ctx.run('cases:read', (tx) => readRecap(tx, ctx, slug, month));
  const names = await ctx.displayNames(read.notes.map(({ writtenBy }) => writtenBy));
  return {
    ...read,
    notes: read.notes.map(({ writtenBy, ...note }) => ({ ...note, by: names.get(writtenBy) ?? '' })),
  };
}

type ReadNote = Omit<RecapNote, 'by'> & { readonly writtenBy: string };

async function readRecap(
  tx: TenantTx,
  ctx: OfficialContext,
  slug: string | null,
  month: string,
): Promise<Omit<RecapView, 'notes'> & { readonly notes: readonly ReadNote[] }> {
  const { recap, others } = await openedRecap(tx, ctx, slug, month);
  const { profile } = await readFrame(tx);
  const workflows = await readStartableWorkflows(tx);
  const definitions = workflows
    .map(({ definition }) => definition)
    .filter((definition) => recap.workflows.includes(definition.slug));
  const askingStates = definitions.flatMap(({ states }) =>
    states.flatMap(({ id, holder }) => (holder === 'citizen' ? [id] : [])),
  );
  const period = { ...periodOf(month, ctx.now, await readWorkingTime(tx)), askingStates };
  const units = await readUnits(tx);
  const classes = definitions.flatMap((one) => one.classes);
  return {
    ...{
      recap: { slug: recap.slug, name: recap.name },
      others,
      month,
      zone: profile.zone,
      asOf: period.asOf,
    },
    figures: await readRecapFigures(tx, { ...period, workflows: recap.workflows }),
    units: Object.fromEntries(units.map((unit) => [unit.slug, unit.name])),
    classes: Object.fromEntries(classes.map(({ id, label }) => [id, label])),
    notes: await readNotes(tx, ctx, recap.slug, month),
    mayEvaluate: holdsOne(ctx, recap.evaluates),
    letterhead: await readLetterhead(tx),
    signatory: recap.signature === undefined ? null : await readSignatory(tx, recap.signature),
  };
}

async function openedRecap(
  tx: TenantTx,
  ctx: OfficialContext,
  slug: string | null,
  month: string,
): Promise<{ recap: MonthlyRecap; others: NamedRecap[] }> {
  const opened = await readOpenedRecaps(tx, ctx);
  const recap = slug === null ? opened[0] : opened.find((one) => one.slug === slug);
  if (recap === undefined) throw new OperationError('not-found');
  const { profile } = await readFrame(tx);
  if (!isMonth(month) || month > monthOf(ctx.now, profile.zone)) throw new OperationError('invalid-input');
  const others = opened.filter((one) => one !== recap).map((one) => ({ slug: one.slug, name: one.name }));
  return { recap, others };
}

function periodOf(
  month: string,
  now: Date,
  calendar: WorkingTime,
): Omit<RecapPeriod, 'workflows' | 'askingStates'> {
  const from = `${month}-01`;
  const next = new Date(`${from}T00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const until = next.toISOString().slice(0, 10);
  const last = new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
  const today = localDateOf(now.getTime(), calendar);
  return {
    ...{ from, until, asOf: today < last ? today : last },
    begins: new Date(startOfDay(from, calendar)),
    ends: new Date(startOfDay(until, calendar)),
  };
}

async function readNotes(
  tx: TenantTx,
  { keys }: OfficialContext,
  recap: string,
  month: string,
): Promise<ReadNote[]> {
  const rows = await tx
    .select()
    .from(recapNoteVersions)
    .where(
      and(
        eq(recapNoteVersions.tenantId, tx.tenantId),
        eq(recapNoteVersions.recap, recap),
        eq(recapNoteVersions.month, month),
      ),
    )
    .orderBy(asc(recapNoteVersions.number));
  if (rows.length === 0) return [];
  const key = standingKey(await openTenantKey(tx, keys));
  const roles = await readRoleNames(tx);
  return rows.map(({ id, number, sealed, writtenAt, writtenBy, role }) => ({
    text: Buffer.from(openUnder(key, sealed, sealedAs(tx, id))).toString('utf8'),
    ...{ number, writtenBy, writtenAt: writtenAt.toISOString(), role: roles.get(role) ?? { id: role } },
  }));
}

function sealedAs(tx: TenantTx, id: string): string {
  return `recap-note ${tx.tenantId} ${id}`;
}

/** An evaluation note, and the number of the saving its writer had read (0 for none). */
export type WriteRecapNote = {
  readonly recap: string;
  readonly month: string;
  readonly readNumber: number;
  readonly text: string;
};

export type WriteRecapNoteResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: { readonly code: 'required' | 'too-long' | 'note-changed' } };

/**
 * Keeps an evaluation note beside every one before it. The same words sent twice are kept once.
 *
 * @throws {OperationError} as viewRecap(), and `forbidden` for a role that does not evaluate
 */
export async function writeRecapNote(
  ctx: OfficialContext,
  note: WriteRecapNote,
): Promise<WriteRecapNoteResult> {
  const text = note.text.trim();
  if (text === '') return { ok: false, refusal: { code: 'required' } };
  if (text.length > LONGEST_RECAP_NOTE) return { ok: false, refusal: { code: 'too-long' } };
  return ctx.run('cases:decide', async (tx) => {
    const { recap } = await openedRecap(tx, ctx, note.recap, note.month);
    const role = ctx.official.memberships.find((held) => recap.evaluates.includes(held.role))?.role;
    if (role === undefined) throw new OperationError('forbidden');
    const last = (await readNotes(tx, ctx, note.recap, note.month)).at(-1);
    if (last?.text === text && last.writtenBy === ctx.official.userId) return { ok: true };
    const number = (last?.number ?? 0) + 1;
    if (number !== note.readNumber + 1) return { ok: false, refusal: { code: 'note-changed' } };
    const id = newId();
    const sealed = sealUnder(standingKey(await openTenantKey(tx, ctx.keys)), text, sealedAs(tx, id));
    const kept = await tx
      .insert(recapNoteVersions)
      .values({
        ...{ tenantId: tx.tenantId, id, recap: note.recap, month: note.month, number, sealed },
        ...{ writtenAt: ctx.now, writtenBy: ctx.official.userId, role },
      })
      .onConflictDoNothing()
      .returning({ id: recapNoteVersions.id });
    if (kept.length === 0) return { ok: false, refusal: { code: 'note-changed' } };
    const details = { month: note.month, number };
    await recordAudit(tx, ctx, { action: 'recap-note-written', subject: note.recap, details });
    return { ok: true };
  });
}

function holdsOne({ official }: OfficialContext, roles: readonly string[]): boolean {
  return official.memberships.some(({ role }) => roles.includes(role));
}
