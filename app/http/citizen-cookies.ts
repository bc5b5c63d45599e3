import { readPublicNumber } from '@maklumat/cases';
import type { DraftRef, OwnCaseKey } from '@maklumat/operations';
import { z } from 'zod';
import type { VisitRequest } from './app-context';
import { sealedCookie } from './sealed-cookie';

/** Forms somebody may fill in at once on one phone; an older one is forgotten, and deleted after its seven days. */
const MOST_DRAFTS = 5;

const DraftEntry = z.object({ tenant: z.string(), workflow: z.string(), id: z.string(), token: z.string() });
const CaseEntry = z.object({ tenant: z.string(), number: z.string(), accessCode: z.string() });

const drafts = sealedCookie({
  name: 'draf',
  purpose: 'draft',
  maxAgeSeconds: 7 * 24 * 3600,
  schema: z.array(DraftEntry),
});

/** How long a receipt may be opened again, on this phone alone. */
const RECEIPT_SECONDS = 24 * 3600;
/** Receipts one phone keeps: who files twice has not lost the first code. */
const MOST_RECEIPTS = 5;

const receipts = sealedCookie({
  name: 'bukti',
  purpose: 'receipt',
  maxAgeSeconds: RECEIPT_SECONDS,
  schema: z.array(CaseEntry.extend({ keptAt: z.number() })),
});

/** How long a case stays open on a phone. */
const ACCESS_SECONDS = 3600;
/** Cases that may be open at once on one phone; with one more, the one opened first is closed. */
const MOST_OPEN = 8;

const access = sealedCookie({
  name: 'akses',
  purpose: 'case-access',
  maxAgeSeconds: ACCESS_SECONDS,
  schema: z.array(CaseEntry.extend({ openedAt: z.number() })),
});

/** The draft this phone has of a form of an agency; null without one. */
export function draftOf(visit: VisitRequest, tenantId: string, workflow: string): DraftRef | null {
  const entry = (drafts.read(visit) ?? []).find(
    (one) => one.tenant === tenantId && one.workflow === workflow,
  );
  return entry === undefined ? null : { id: entry.id, token: entry.token };
}

/** Set-Cookie header that remembers a draft beside those of other forms. */
export function rememberDraft(
  visit: VisitRequest,
  tenantId: string,
  workflow: string,
  ref: DraftRef,
): string {
  const others = (drafts.read(visit) ?? []).filter(
    (one) => one.tenant !== tenantId || one.workflow !== workflow,
  );
  const entry = { tenant: tenantId, workflow, id: ref.id, token: ref.token };
  return drafts.write(visit, [entry, ...others].slice(0, MOST_DRAFTS));
}

/** Set-Cookie header that forgets a form that was sent: the next user of this phone finds nothing of it. */
export function forgetDraft(visit: VisitRequest, tenantId: string, workflow: string): string {
  const isSent = (one: z.infer<typeof DraftEntry>): boolean =>
    one.tenant === tenantId && one.workflow === workflow;
  return drafts.write(
    visit,
    (drafts.read(visit) ?? []).filter((one) => !isSent(one)),
  );
}

/** What the newest receipt of this agency on this phone shows; null without one. */
export function receiptOf(visit: VisitRequest, tenantId: string): OwnCaseKey | null {
  return keyOf(keptReceipts(visit).find(({ tenant }) => tenant === tenantId) ?? null, tenantId);
}

/** The same of the receipt with this number, written in any way. */
export function receiptOfNumber(visit: VisitRequest, tenantId: string, number: string): OwnCaseKey | null {
  const wanted = readPublicNumber(number);
  const kept = keptReceipts(visit).find((one) => one.tenant === tenantId && one.number === wanted);
  return keyOf(kept ?? null, tenantId);
}

/** Set-Cookie header that keeps the receipt beside the others of this phone. */
export function rememberReceipt(visit: VisitRequest, tenantId: string, key: OwnCaseKey): string {
  const others = keptReceipts(visit).filter((one) => one.tenant !== tenantId || one.number !== key.number);
  const entry = { tenant: tenantId, ...key, keptAt: visit.now.getTime() };
  return receipts.write(visit, [entry, ...others].slice(0, MOST_RECEIPTS));
}

/** Each for its own day: another one does not prolong it. */
function keptReceipts(visit: VisitRequest): NonNullable<ReturnType<typeof receipts.read>> {
  const oldest = visit.now.getTime() - RECEIPT_SECONDS * 1000;
  return (receipts.read(visit) ?? []).filter(({ keptAt }) => keptAt > oldest);
}

/** A case that was opened on this phone within the hour; null without one. */
export function openedCase(visit: VisitRequest, tenantId: string, number: string): OwnCaseKey | null {
  const wanted = readPublicNumber(number);
  const open = keptOpen(visit).find((one) => one.tenant === tenantId && one.number === wanted);
  return keyOf(open ?? null, tenantId);
}

/** Numbers of the agency's cases that are open on this phone, the last opened first. */
export function openNumbers(visit: VisitRequest, tenantId: string): string[] {
  return keptOpen(visit).flatMap(({ tenant, number }) => (tenant === tenantId ? [number] : []));
}

/** Set-Cookie header that keeps a case open for an hour, beside the others of this phone. */
export function rememberOpened(visit: VisitRequest, tenantId: string, key: OwnCaseKey): string {
  const others = keptOpen(visit).filter((one) => one.tenant !== tenantId || one.number !== key.number);
  const entry = { tenant: tenantId, ...key, openedAt: visit.now.getTime() };
  return access.write(visit, [entry, ...others].slice(0, MOST_OPEN));
}

/** Each for its own hour: opening another one does not prolong it. */
function keptOpen(visit: VisitRequest): NonNullable<ReturnType<typeof access.read>> {
  const oldest = visit.now.getTime() - ACCESS_SECONDS * 1000;
  return (access.read(visit) ?? []).filter(({ openedAt }) => openedAt > oldest);
}

/**
 * Set-Cookie headers that close a case and take its receipt from this phone, together with the cases that its code
 * opens too. Others stay open.
 */
export function forgetCase(visit: VisitRequest, tenantId: string, number: string): [string, string] {
  const wanted = readPublicNumber(number);
  const [open, kept] = [keptOpen(visit), keptReceipts(visit)];
  const codes = new Set(
    [...open, ...kept].flatMap((one) =>
      one.tenant === tenantId && one.number === wanted ? [one.accessCode] : [],
    ),
  );
  const isOther = (one: z.infer<typeof CaseEntry>): boolean =>
    one.tenant !== tenantId || !codes.has(one.accessCode);
  return [access.write(visit, open.filter(isOther)), receipts.write(visit, kept.filter(isOther))];
}

/** Set-Cookie headers that close every case and take every receipt from this phone. */
export function forgetAllCases(visit: VisitRequest): [string, string] {
  return [access.clear(visit), receipts.clear(visit)];
}

function keyOf(entry: z.infer<typeof CaseEntry> | null, tenantId: string): OwnCaseKey | null {
  if (entry === null || entry.tenant !== tenantId) return null;
  return { number: entry.number, accessCode: entry.accessCode };
}
