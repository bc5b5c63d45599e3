import { readPublicNumber } from '@maklumat/cases';
import { HOLD_GROUNDS, isId } from '@maklumat/db';
import { loadCase, loadCaseById } from '../cases/load-case';
import type { ManageContext } from '../manage/manage-context';
import { recordAudit } from '../office/record-audit';
import { OperationError } from '../operation-error';
import { liftHold, placeHold } from './case-holds';

/** Longest reason of a hold, in signs. */
export const LONGEST_HOLD_REASON = 500;

/** Every code with which a hold is refused. */
export const HOLD_REFUSALS = [
  'hold-ground-missing',
  'hold-reason-missing',
  'hold-reason-too-long',
  'case-unknown',
  'case-erased',
] as const;
export type HoldRefusal = (typeof HOLD_REFUSALS)[number];

export type HoldResult =
  { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: HoldRefusal } };

/** What an administrator asks for; the ground as it came from a form. */
export type HoldAsked = { readonly number: string; readonly ground: string; readonly reason: string };

/**
 * Keeps the words of a case, running or ended, from being erased until somebody releases it. Written down with its
 * ground, never with its reason.
 *
 * @see UU 27/2022 Pasal 44 ayat (1) huruf c: what a legal proceeding needs is not destroyed
 */
export async function holdCase(ctx: ManageContext, asked: HoldAsked): Promise<HoldResult> {
  const reason = asked.reason.trim();
  const ground = HOLD_GROUNDS.find((one) => one === asked.ground);
  if (ground === undefined) return refused('hold-ground-missing');
  if (reason === '') return refused('hold-reason-missing');
  if (reason.length > LONGEST_HOLD_REASON) return refused('hold-reason-too-long');
  return ctx.run('settings:change', async (tx): Promise<HoldResult> => {
    const loaded = await loadCase(tx, readPublicNumber(asked.number) ?? '', 'for-update').catch(unknownCase);
    if (loaded === null) return refused('case-unknown');
    const { id, number, wordsErasedAt } = loaded.row;
    if (wordsErasedAt !== null) return refused('case-erased');
    await placeHold(tx, { caseId: id, ground, reason, by: ctx.official.userId, at: ctx.now }, ctx.keys);
    await recordAudit(tx, ctx, { action: 'case-held', subject: number, details: { ground } });
    return { ok: true };
  });
}

/** Releases a hold. @throws {OperationError} `not-found` for one that is not there, or released already */
export async function releaseHold(ctx: ManageContext, holdId: string): Promise<void> {
  if (!isId(holdId)) throw new OperationError('not-found');
  await ctx.run('settings:change', async (tx) => {
    const caseId = await liftHold(tx, holdId.toLowerCase(), { by: ctx.official.userId, at: ctx.now });
    if (caseId === null) throw new OperationError('not-found');
    const { row } = await loadCaseById(tx, caseId);
    await recordAudit(tx, ctx, { action: 'case-released', subject: row.number });
  });
}

function refused(code: HoldRefusal): HoldResult {
  return { ok: false, refusal: { code } };
}

function unknownCase(error: unknown): null {
  if (error instanceof OperationError && error.code === 'not-found') return null;
  throw error;
}
