/** Codes an error page can show; each has its sentences in locales/<lang>/errors.json. */
export const PAGE_ERROR_CODES = [
  'not-found',
  'gone',
  'invalid-input',
  'unavailable',
  'method-not-allowed',
  'forbidden',
  'conflict',
  'foreign-request',
] as const;
export type PageErrorCode = (typeof PAGE_ERROR_CODES)[number];

const STATUS: Record<PageErrorCode, number> = {
  'not-found': 404,
  gone: 410,
  'invalid-input': 400,
  unavailable: 503,
  'method-not-allowed': 405,
  forbidden: 403,
  conflict: 409,
  'foreign-request': 403,
};

/** The response a loader throws to show an error page; the body is only its code. */
export function pageError(code: PageErrorCode): Response {
  const headers = new Headers({ 'Content-Type': 'text/plain; charset=utf-8' });
  if (code === 'unavailable') headers.set('Retry-After', '30');
  return new Response(code, { status: STATUS[code], headers });
}

/** Nothing lives at this address. */
export function pageNotFound(): Response {
  return pageError('not-found');
}

/** Something lived at this address and was taken down on purpose. */
export function pageGone(): Response {
  return pageError('gone');
}
