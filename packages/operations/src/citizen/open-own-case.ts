import { readAccessCode, readPublicNumber } from '@maklumat/cases';
import type { CitizenContext } from '../context';
import { openTenantKey } from '../keys';
import { isErased } from '../keys/open-tenant-key';
import { readFrame } from '../public/read-frame';
import { OperationError } from '../operation-error';
import { accessCounts } from '../limits/citizen-limits';
import { forgive, giveBack, reserve } from '../limits/rate-limit';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** Why a case does not open; the same for an unknown number and a wrong code. */
export type AccessRefusal =
  { readonly code: 'no-match' } | { readonly code: 'too-many-attempts'; readonly retryAt: Date };

const LONGEST_TYPED = 100;

/**
 * Opens a case by number and access code, as people write them. Wrong codes are counted by number and address together,
 * by address, and slowly by number, over all processes: who guesses at a number does not keep out who holds its code.
 */
export async function openOwnCase(
  ctx: CitizenContext,
  typed: { readonly number: string; readonly accessCode: string },
): Promise<{ ok: true; key: OwnCaseKey } | { ok: false; refusal: AccessRefusal }> {
  return ctx.run('cases:track', async (tx) => {
    if (await isErased(tx)) return { ok: false, refusal: { code: 'no-match' } };
    const { profile } = await readFrame(tx);
    const spelled = typed.number.slice(0, LONGEST_TYPED);
    const number = readPublicNumber(spelled, profile.casePrefix);
    // Counted by the number that is meant: no other spelling of it gives more tries.
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const counts = accessCounts(number ?? spelled, ctx.clientAddress);
    // Before the code is looked at, so that a hundred at once are not a hundred guesses.
    const reserved = await reserve(tx, tenantKey, counts, ctx.now);
    if (!reserved.ok) return { ok: false, refusal: { code: 'too-many-attempts', retryAt: reserved.retryAt } };
    const accessCode = readAccessCode(typed.accessCode.slice(0, LONGEST_TYPED));
    const key = number === null || accessCode === null ? null : { number, accessCode };
    try {
      if (key === null) return { ok: false, refusal: { code: 'no-match' } };
      await loadOwnCase(tx, key, ctx.keys);
    } catch (error) {
      if (error instanceof OperationError && error.code === 'not-found')
        return { ok: false, refusal: { code: 'no-match' } };
      throw error;
    }
    const [own, fromHere, ofNumber] = counts;
    await forgive(tx, tenantKey, own);
    for (const one of [fromHere, ofNumber]) await giveBack(tx, tenantKey, one);
    return { ok: true, key };
  });
}
