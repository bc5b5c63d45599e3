import { readPublicNumber } from '@maklumat/cases';
import { openOwnCase, type AccessRefusal, type CitizenContext, type TenantRef } from '@maklumat/operations';
import { cleanText } from '@maklumat/standards';
import { trackPath } from '../i18n/links';
import type { VisitRequest } from './app-context';
import { rememberOpened } from './citizen-cookies';
import type { UploadForm } from './read-upload-form';
import { redirectTo } from './redirect-to';

/** Name of the field that takes the access code on the page of a locked form. */
export const CODE_FIELD = 'kode';
/** In the address of a form that was sent on with its code: whose phone keeps no cookie is not sent around for ever. */
const SENT_ON = 'dibuka';

/** A form whose case has locked while it was filled in, with all its words. */
export type LockedForm = {
  readonly typed: Readonly<Record<string, string[]>>;
  /** Whether files came along: their bytes are not kept, they are chosen again. */
  readonly hadFiles: boolean;
  /** Why the code that was entered does not open the case; null when none was asked for yet. */
  readonly refusal: AccessRefusal | { readonly code: 'code-missing' } | null;
};

/** Texts of a form by field, several where a field was chosen more than once; never the access code. */
export function typedFields(fields: URLSearchParams): Record<string, string[]> {
  const names = [...new Set(fields.keys())].filter((name) => name !== CODE_FIELD);
  return Object.fromEntries(names.map((name) => [name, fields.getAll(name).map(cleanText)]));
}

/**
 * Takes a form of a case that is not open on this phone any more. With the right code the browser sends the same form
 * again by itself, now with the case open (307); without one it comes back with its words, to be sent with the code.
 */
export async function unlockForm(
  ctx: CitizenContext,
  visit: VisitRequest,
  { fields, files }: UploadForm,
): Promise<LockedForm> {
  const locked = { typed: typedFields(fields), hadFiles: files.length > 0 };
  const code = fields.get(CODE_FIELD);
  if (code === null || visit.url.searchParams.has(SENT_ON)) return { ...locked, refusal: null };
  const accessCode = code.trim();
  if (accessCode === '') return { ...locked, refusal: { code: 'code-missing' } };
  const opened = await openOwnCase(ctx, { number: visit.params.number ?? '', accessCode });
  if (!opened.ok) return { ...locked, refusal: opened.refusal };
  throw sendAgain(`${visit.url.pathname}?${SENT_ON}=1`, rememberOpened(visit, ctx.tenant.id, opened.key));
}

/** The browser keeps method and body, so that nothing that was typed has to be kept here. */
function sendAgain(path: string, setCookie: string): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store', 'Set-Cookie': setCookie });
  return new Response(null, { status: 307, headers });
}

/** Where a page of a case leads on a phone on which the case is not open: to number and code, with why. */
export function lockedCase(visit: VisitRequest, tenant: TenantRef, number: string): Response {
  const spelled = readPublicNumber(number) ?? number;
  return redirectTo(`${trackPath(visit.lang, tenant.slug)}?nomor=${encodeURIComponent(spelled)}&habis=1`);
}
