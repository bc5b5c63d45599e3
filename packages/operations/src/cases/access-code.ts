import { createHmac, timingSafeEqual } from 'node:crypto';
import { NUMBER_ALPHABET, makeAccessCode } from '@maklumat/cases';
import { blindIndex, standingKey, type TenantKey } from '../keys';

/**
 * The access code of a submission: the same for the same form, so that a retry after a lost answer shows the
 * code that counts. Without the tenant's standing key and the submission's id, which only the citizen's cookie holds, it
 * cannot be made.
 */
export function accessCodeOf(tenantKey: TenantKey, submissionId: string): string {
  const digest = createHmac('sha256', blindIndex(standingKey(tenantKey), 'access-code', submissionId))
    .update('code')
    .digest();
  const base = NUMBER_ALPHABET.length;
  // Bytes from 240 on are left out: 256 is no multiple of 30, and every character must be as likely as another.
  const fair = [...digest].filter((byte) => byte < 256 - (256 % base)).map((byte) => byte % base);
  return makeAccessCode(fair.slice(0, 8));
}

/** What is stored of a code; made with the tenant's standing key, so that a copy of the table opens nothing. */
export function hashAccessCode(tenantKey: TenantKey, caseId: string, code: string): string {
  return blindIndex(standingKey(tenantKey), `access-code-hash ${caseId}`, code);
}

/** Whether a code is the stored one, in the same time for any answer. */
export function isAccessCode(tenantKey: TenantKey, caseId: string, code: string, stored: string): boolean {
  const given = Buffer.from(hashAccessCode(tenantKey, caseId, code));
  const kept = Buffer.from(stored);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
