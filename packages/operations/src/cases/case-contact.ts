import { caseContacts, type TenantTx } from '@maklumat/db';
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { blindIndex, openUnder, sealUnder, type TenantKey } from '../keys';

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
  await tx.insert(caseContacts).values({
    tenantId: tx.tenantId,
    id: caseId,
    sealed: sealUnder(tenantKey, JSON.stringify(contact), `contact ${tx.tenantId} ${caseId}`),
    phoneIndex: contact.phone === null ? null : phoneIndexOf(contact.phone, tenantKey),
    emailIndex:
      contact.email === null ? null : blindIndex(tenantKey, 'email', contact.email.trim().toLowerCase()),
  });
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
    rows.map(({ id, sealed }) => {
      if (sealed === null) return [id, null];
      const text = Buffer.from(openUnder(tenantKey, sealed, `contact ${tx.tenantId} ${id}`)).toString('utf8');
      return [id, CaseContact.parse(JSON.parse(text))];
    }),
  );
}

/** What a telephone number is found by; the number itself is nowhere. */
export function phoneIndexOf(phone: string, tenantKey: TenantKey): string {
  return blindIndex(tenantKey, 'phone', digitsOf(phone));
}

/** One form for one telephone: +62 812…, 62812… and 0812… are the same. */
function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/gu, '').replace(/^(?:62|0)/u, '');
}
