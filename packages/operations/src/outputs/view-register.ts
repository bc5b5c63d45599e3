import { firstValue, readPublicNumber, type FactValue } from '@maklumat/cases';
import { registerEntries, serviceCases, type TenantTx } from '@maklumat/db';
import type { LocalisedText, Zone } from '@maklumat/standards';
import { factNames, parseCaseFact, type CaseRegister } from '@maklumat/workflow';
import { and, asc, count, eq, gte, ilike, lt, or, sql, type SQL } from 'drizzle-orm';
import { dayInZone } from '@maklumat/calendar';
import type { OfficialContext } from '../context';
import { recordAudit, type AuditedAct } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { readFrame } from '../public/read-frame';
import { readMaterials } from './fact-material';
import { readLetterhead, readSignatory, type Letterhead, type PaperSignatory } from './letterhead';
import { readRegisters } from './read-outputs';

/** Rows of one page of a register. */
export const REGISTER_PAGE = 50;
/** Rows of one file or printed sheet at the most. Setting a PDF holds everybody up: some seven milliseconds a row. */
export const REGISTER_EXPORT = { print: 5000, pdf: 1000, xlsx: 5000, csv: 5000 } as const;

/** A month of a register, `2026-11`, or what was looked for in all of it. */
export type AskedRegister = {
  readonly register: string;
  /** Null: the month of now. */
  readonly month: string | null;
  /** A number of the register, or the public number of a case; empty for none. Never a name: it stands in addresses. */
  readonly query: string;
};

/** A row of a register: what each column shows. A case this official may not open has no link. */
export type RegisterRow = {
  readonly publicNumber: string;
  readonly isOpenable: boolean;
  readonly cells: readonly (FactValue | null)[];
};

/** A register as an official reads it. */
export type RegisterView = {
  readonly register: { readonly slug: string; readonly name: LocalisedText };
  readonly columns: readonly LocalisedText[];
  readonly zone: Zone;
  readonly month: string;
  readonly query: string;
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly letterhead: Letterhead;
  readonly signatory: PaperSignatory | null;
  /** Entries whose case could not be read. */
  readonly skipped: number;
};

/** The registers this official opens, in the agency's order. @internal */
export async function readOpenedRegisters(tx: TenantTx, ctx: OfficialContext): Promise<CaseRegister[]> {
  return (await readRegisters(tx)).filter((register) => opens(ctx, register));
}

/** The registers this official opens, in the agency's order. */
export async function listRegisters(
  ctx: OfficialContext,
): Promise<{ readonly slug: string; readonly name: LocalisedText; readonly note: LocalisedText | null }[]> {
  return ctx.run('cases:read', async (tx) =>
    (await readOpenedRegisters(tx, ctx)).map(({ slug, name, note }) => ({ slug, name, note: note ?? null })),
  );
}

/**
 * A page of a register, and its trace in the audit: it shows who reported.
 *
 * @param page from 1
 * @throws {OperationError} `not-found` for a register the agency does not have or this official does not open,
 *   `invalid-input` for a month that is none
 */
export async function viewRegister(
  ctx: OfficialContext,
  asked: AskedRegister,
  page: number,
): Promise<RegisterView & { readonly page: number; readonly pages: number }> {
  const view = await ctx.run('cases:read', (tx) =>
    readRegister(tx, ctx, asked, { limit: REGISTER_PAGE, offset: (page - 1) * REGISTER_PAGE }, (month) => ({
      action: 'register-read',
      details: { month, page },
    })),
  );
  return { ...view, page, pages: Math.max(1, Math.ceil(view.total / REGISTER_PAGE)) };
}

/** A file or a printed sheet of a register, or how many rows it would have had. */
export type RegisterExport =
  | { readonly ok: true; readonly view: RegisterView }
  | {
      readonly ok: false;
      readonly refusal: { readonly code: 'too-many-rows'; readonly rows: number; readonly most: number };
    };

/**
 * All rows of a month of a register, and its trace in the audit.
 *
 * @param format what it is made into, for the audit
 * @throws {OperationError} as viewRegister()
 */
export async function exportRegister(
  ctx: OfficialContext,
  asked: AskedRegister,
  format: keyof typeof REGISTER_EXPORT,
): Promise<RegisterExport> {
  const most = REGISTER_EXPORT[format];
  const view = await ctx.run('cases:read', (tx) =>
    readRegister(tx, ctx, asked, { limit: most, offset: 0, isAll: true }, (month) => ({
      action: 'register-exported',
      details: { month, format },
    })),
  );
  if (view.total <= most) return { ok: true, view };
  return { ok: false, refusal: { code: 'too-many-rows', rows: view.total, most } };
}

/** `isAll`: more rows than the limit are not wanted in part. */
type Slice = { readonly limit: number; readonly offset: number; readonly isAll?: true };
type Trace = (month: string) => Pick<AuditedAct, 'action' | 'details'>;

async function readRegister(
  tx: TenantTx,
  ctx: OfficialContext,
  asked: AskedRegister,
  slice: Slice,
  trace: Trace,
): Promise<RegisterView> {
  const register = (await readRegisters(tx)).find(({ slug }) => slug === asked.register);
  if (register === undefined || !opens(ctx, register)) throw new OperationError('not-found');
  const { profile } = await readFrame(tx);
  const month = asked.month ?? monthOf(ctx.now, profile.zone);
  const query = asked.query.trim();
  const which = and(
    eq(registerEntries.tenantId, tx.tenantId),
    eq(serviceCases.tenantId, tx.tenantId),
    eq(registerEntries.register, register.slug),
    query === '' ? inMonth(month) : like(query),
  );
  const [{ total } = { total: 0 }] = await tx
    .select({ total: count() })
    .from(registerEntries)
    .innerJoin(serviceCases, eq(serviceCases.id, registerEntries.caseId))
    .where(which);
  const isTooMany = slice.isAll === true && total > slice.limit;
  const { rows, skipped } = isTooMany
    ? { rows: [], skipped: 0 }
    : await readRows(tx, ctx, register, which, slice);
  await recordAudit(tx, ctx, { subject: register.slug, ...trace(query === '' ? month : 'search') });
  return {
    register: { slug: register.slug, name: register.name },
    columns: register.columns.map(({ label }) => label),
    ...{ zone: profile.zone, month, query, rows, skipped, total },
    letterhead: await readLetterhead(tx),
    signatory: register.signature === undefined ? null : await readSignatory(tx, register.signature),
  };
}

async function readRows(
  tx: TenantTx,
  ctx: OfficialContext,
  register: CaseRegister,
  which: SQL | undefined,
  { limit, offset }: Slice,
): Promise<Pick<RegisterView, 'rows' | 'skipped'>> {
  const entries = await tx
    .select({
      ...{ caseId: registerEntries.caseId, number: registerEntries.number, on: registerEntries.enteredOn },
      publicNumber: serviceCases.number,
    })
    .from(registerEntries)
    .innerJoin(serviceCases, eq(serviceCases.id, registerEntries.caseId))
    .where(which)
    .orderBy(asc(registerEntries.year), asc(registerEntries.running))
    .limit(limit)
    .offset(offset);
  const facts = register.columns.map(({ shows }) =>
    factNames(shows).flatMap((name) => parseCaseFact(name) ?? []),
  );
  const rows: RegisterRow[] = [];
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH);
    const own = new Map(batch.map(({ caseId, number, on }) => [caseId, { number, on }]));
    const materials = await readMaterials(tx, ctx, [...own.keys()], own, 'register');
    for (const { caseId, publicNumber } of batch) {
      const seen = materials.get(caseId);
      if (seen === undefined) continue;
      const cells = facts.map((refs) => firstValue(refs, seen.material));
      rows.push({ publicNumber, isOpenable: seen.sight !== 'nothing', cells });
    }
  }
  return { rows, skipped: entries.length - rows.length };
}

/** Cases opened at once: their logs and words are in memory together. */
const BATCH = 250;

function opens({ official }: OfficialContext, register: CaseRegister): boolean {
  return official.memberships.some(({ role }) => register.opens.includes(role));
}

/** @throws {OperationError} `invalid-input` */
function inMonth(month: string): SQL | undefined {
  if (!isMonth(month)) throw new OperationError('invalid-input');
  const next = new Date(`${month}-01T00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return and(
    gte(registerEntries.enteredOn, `${month}-01`),
    lt(registerEntries.enteredOn, next.toISOString().slice(0, 10)),
  );
}

function like(query: string): SQL | undefined {
  const plain = query.replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`);
  return or(
    ilike(registerEntries.number, `%${plain}%`),
    eq(serviceCases.number, readPublicNumber(query) ?? query),
    /^\d{1,9}$/u.test(query) ? sql`${registerEntries.running} = ${Number(query)}` : undefined,
  );
}

/** Whether a text is a month, `2026-11`. */
export function isMonth(text: string): boolean {
  return /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/u.test(text);
}

/** The month of an instant by the clocks of a zone, `2026-11`. */
export function monthOf(instant: Date, zone: Zone): string {
  return dayInZone(instant, zone).slice(0, 7);
}
