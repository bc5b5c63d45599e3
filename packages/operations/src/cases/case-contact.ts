import { caseContacts, type TenantTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
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
  const [row] = await tx
    .select({ sealed: caseContacts.sealed })
    .from(caseContacts)
    .where(and(eq(caseContacts.tenantId, tx.tenantId), eq(caseContacts.id, caseId)));
  if (row?.sealed == null) return null;
  const text = Buffer.from(openUnder(tenantKey, row.sealed, `contact ${tx.tenantId} ${caseId}`)).toString(
    'utf8',
  );
  return CaseContact.parse(JSON.parse(text));
}

/** What a telephone number is found by; the number itself is nowhere. */
export function phoneIndexOf(phone: string, tenantKey: TenantKey): string {
  return blindIndex(tenantKey, 'phone', digitsOf(phone));
}

/** One form for one telephone: +62 812…, 62812… and 0812… are the same. */
function digitsOf(phone: string): string {
  return phone.replaceAll(/\D/gu, '').replace(/^(?:62|0)/u, '');
}
