import { Identity } from '@maklumat/workflow';
import { z } from 'zod';
import { openUnder, sealUnder, type TenantKey } from '../keys';

/** A place as it was written: what the form does not ask for is empty. */
export const PlaceAnswer = z.strictObject({ address: z.string(), village: z.string(), district: z.string() });
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

/** How the person stands behind the case, and how to reach them; all null without a name. */
export const ContactAnswer = z.strictObject({
  identity: Identity,
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
});
export type ContactAnswer = z.infer<typeof ContactAnswer>;

/** What has been answered so far, by question. */
export const DraftAnswers = z.strictObject({
  /** Words, a day as `2026-11-20`, or the id of an option. */
  texts: z.record(z.string(), z.string()),
  places: z.record(z.string(), PlaceAnswer),
  contact: ContactAnswer.nullable(),
});
export type DraftAnswers = z.infer<typeof DraftAnswers>;

export const NO_ANSWERS: DraftAnswers = { texts: {}, places: {}, contact: null };

/** The answers as they are stored: under the agency's key, bound to their row. */
export function sealAnswers(key: TenantKey, tenantId: string, id: string, answers: DraftAnswers): Uint8Array {
  return sealUnder(key, JSON.stringify(answers), boundTo(tenantId, id));
}

/** The answers of a stored draft. */
export function openAnswers(key: TenantKey, tenantId: string, id: string, sealed: Uint8Array): DraftAnswers {
  const text = Buffer.from(openUnder(key, sealed, boundTo(tenantId, id))).toString('utf8');
  return DraftAnswers.parse(JSON.parse(text));
}

function boundTo(tenantId: string, id: string): string {
  return `draft ${tenantId} ${id}`;
}
