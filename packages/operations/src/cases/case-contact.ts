import { caseContacts, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { blindIndexes, openUnder, sealUnder, type TenantKey } from '../keys';

/** Who reported and how to reach them, as typed. */
export const CaseContact = z.strictObject({
  name: z.string().max(200),
  phone: z.string().max(40).nullable(),
  email: z.string().max(200).nullable(),
  address: z.string().max(500).nullable(),
});
export type CaseContact = z.infer<typeof CaseContact>;

/** Stores the contact of a case under the tenant's key, findable by telephone or e-mail through blind indexes. */
export async function writeContact(
  tx: TenantTx,
  caseId: string,
  contact: CaseContact,
  tenantKey: TenantKey,
): Promise<void> {
  const { tenantId } = tx;
  await tx
    .insert(caseContacts)
    .values({ tenantId, id: caseId, ...sealContact(tenantKey, tenantId, caseId, contact) });
}

/** A contact as it is stored. @internal */
export function sealContact(
  tenantKey: TenantKey,
  tenantId: string,
  caseId: string,
  contact: CaseContact,
): { sealed: Uint8Array; phoneIndex: string | null; emailIndex: string | null } {
  const { phone, email } = contact;
  return {
    sealed: sealUnder(tenantKey, JSON.stringify(contact), boundTo(tenantId, caseId)),
    phoneIndex: phone === null ? null : phoneIndexesOf(phone, tenantKey)[0],
    emailIndex: email === null ? null : emailIndexesOf(email, tenantKey)[0],
  };
}

/** The contact that was stored. @throws {UnsealError} under another key @internal */
export function openContact(
  tenantKey: TenantKey,
  tenantId: string,
  caseId: string,
  sealed: Uint8Array,
): CaseContact {
  const text = Buffer.from(openUnder(tenantKey, sealed, boundTo(tenantId, caseId))).toString('utf8');
  return CaseContact.parse(JSON.parse(text));
}

function boundTo(tenantId: string, caseId: string): string {
  return `contact ${tenantId} ${caseId}`;
}

/** The contact of a case; null when there is none or it was erased. */
export async function readContact(
  tx: TenantTx,
  caseId: string,
  tenantKey: TenantKey,
): Promise<CaseContact | null> {
  return (await readContacts(tx, [caseId], tenantKey)).get(caseId) ?? null;
}

/** The contacts of several cases by their ids, null where erased; a case that never had one is left out. */
export async function readContacts(
  tx: TenantTx,
  caseIds: readonly string[],
  tenantKey: TenantKey,
): Promise<ReadonlyMap<string, CaseContact | null>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: caseContacts.id, sealed: caseContacts.sealed })
    .from(caseContacts)
    .where(and(eq(caseContacts.tenantId, tx.tenantId), inArray(caseContacts.id, [...caseIds])));
  return new Map(
    rows.map(({ id, sealed }) => [
      id,
      sealed === null ? null : openContact(tenantKey, tx.tenantId, id, sealed),
    ]),
  );
}

/** What a telephone number is found by; the number itself is nowhere. Search by all of them, the first is stored. */
export function phoneIndexesOf(phone: string, tenantKey: TenantKey): readonly [string, ...string[]] {
  return blindIndexes(tenantKey, 'phone', digitsOf(phone));
}

/** The same of an e-mail address, in whatever letters it is written. */
export function emailIndexesOf(email: string, tenantKey: TenantKey): readonly [string, ...string[]] {
  return blindIndexes(tenantKey, 'email', email.trim().toLowerCase());
}

/** One form for one telephone: +62 812…, 62812… and 0812… are the same. */
function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/gu, '').replace(/^(?:62|0)/u, '');
}
