import type { TabletKey } from '@maklumat/operations';
import { z } from 'zod';
import type { VisitRequest } from './app-context';
import { sealedCookie } from './sealed-cookie';

/** What opened this device, for one workflow of one agency; the server says each time whether it still does. */
const tablets = sealedCookie({
  name: 'tablet',
  purpose: 'tablet',
  maxAgeSeconds: 12 * 3600,
  schema: z.object({ tenant: z.string(), workflow: z.string(), id: z.string(), token: z.string() }),
});

/** The one sheet that may be sent from this device: that of the form shown last. */
const sheets = sealedCookie({
  name: 'lembar',
  purpose: 'tablet-sheet',
  maxAgeSeconds: 12 * 3600,
  schema: z.object({ tablet: z.string(), submissionId: z.string() }),
});

/** What the last visitor is shown, for as long as it takes to note it down. */
const signed = sealedCookie({
  name: 'tanda',
  purpose: 'tablet-signed',
  maxAgeSeconds: 120,
  schema: z.object({
    tablet: z.string(),
    submissionId: z.string(),
    number: z.string(),
    accessCode: z.string(),
    isProlonged: z.boolean(),
  }),
});

/** What a visitor was given. */
export type SignedVisit = {
  readonly submissionId: string;
  readonly number: string;
  readonly accessCode: string;
  /** Asked for more time already: it is given once. */
  readonly isProlonged: boolean;
};

/** What this device was opened with; null for a device that was not, or for something else. */
export function tabletOf(visit: VisitRequest, tenantId: string, workflow: string): TabletKey | null {
  const entry = tablets.read(visit);
  if (entry === null || entry.tenant !== tenantId || entry.workflow !== workflow) return null;
  return { id: entry.id, token: entry.token };
}

/** Set-Cookie header that makes this a device of the desk. */
export function rememberTablet(
  visit: VisitRequest,
  tenantId: string,
  workflow: string,
  { id, token }: TabletKey,
): string {
  return tablets.write(visit, { tenant: tenantId, workflow, id, token });
}

/** Whether this is the sheet that was shown last on this device. */
export function isCurrentSheet(visit: VisitRequest, tablet: TabletKey, submissionId: string): boolean {
  const sheet = sheets.read(visit);
  return sheet !== null && sheet.tablet === tablet.id && sheet.submissionId === submissionId;
}

/** Set-Cookie headers that begin a fresh sheet: the one before cannot be sent any more, nor its receipt be shown. */
export function beginSheet(visit: VisitRequest, tablet: TabletKey, submissionId: string): [string, string] {
  return [sheets.write(visit, { tablet: tablet.id, submissionId }), signed.clear(visit)];
}

/** What the visitor who has just signed is shown; null once it was time for the next one. */
export function signedOn(visit: VisitRequest, tablet: TabletKey): SignedVisit | null {
  const entry = signed.read(visit);
  if (entry === null || entry.tablet !== tablet.id) return null;
  const { tablet: _tablet, ...given } = entry;
  return given;
}

/** Set-Cookie headers that end the sheet and show its visitor what it became, for two minutes. */
export function showSigned(visit: VisitRequest, tablet: TabletKey, given: SignedVisit): [string, string] {
  return [signed.write(visit, { tablet: tablet.id, ...given }), sheets.clear(visit)];
}
