import type { AgencyFrame } from '@maklumat/operations';
import type { UnsentForm } from './unsent-form';

const STATUS = {
  'not-found': 404,
  'invalid-input': 400,
  unavailable: 503,
  'method-not-allowed': 405,
  forbidden: 403,
  conflict: 409,
  'foreign-request': 403,
  'session-ended': 401,
  'too-many': 429,
} as const;

/** Codes an error page can show; each has its sentences in locales/<lang>/errors.json. */
export type PageErrorCode = keyof typeof STATUS;

/** Every code, for the test of their words. */
export const PAGE_ERROR_CODES = Object.keys(STATUS) as PageErrorCode[];

/** What a loader throws in place of a page. */
export type PageProblem = {
  code: PageErrorCode;
  /** The agency whose address it is, around whose frame the page is shown; null: the directory's. */
  frame: AgencyFrame | null;
  /** Only with `too-many`: from when on it is let in again. */
  retryAt?: string;
  /** Only with `session-ended`: what was sent and not taken. */
  unsent?: UnsentForm;
};

/** The response a loader throws to show an error page. */
export function pageError(code: PageErrorCode, frame: AgencyFrame | null = null): Response {
  const headers = code === 'unavailable' ? { 'Retry-After': '30' } : undefined;
  const problem: PageProblem = { code, frame };
  return Response.json(problem, { status: STATUS[code], ...(headers === undefined ? {} : { headers }) });
}

/** The response to what is done too often from one address: nothing was done. */
export function tooMany(retryAt: Date, now: Date, frame: AgencyFrame | null = null): Response {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
  const problem: PageProblem = { code: 'too-many', frame, retryAt: retryAt.toISOString() };
  const headers = { 'Retry-After': String(seconds) };
  return Response.json(problem, { status: STATUS['too-many'], headers });
}

/** The response to a form whose sender is not signed in any more: nothing was done, and nothing typed is lost. */
export function sessionEnded(unsent: UnsentForm): Response {
  const problem: PageProblem = { code: 'session-ended', frame: null, unsent };
  return Response.json(problem, { status: STATUS['session-ended'] });
}

/** Code of a status that a page threw, or null when it is no error page's (a redirect). */
export function pageErrorCode(status: number): PageErrorCode | null {
  const found = Object.entries(STATUS).find(([, known]) => known === status);
  return found === undefined ? null : (found[0] as PageErrorCode);
}

/** Nothing lives at this address. */
export function pageNotFound(): Response {
  return pageError('not-found');
}
