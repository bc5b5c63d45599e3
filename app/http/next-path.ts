/** Where a signed-in person begins. */
export const OFFICE_HOME = '/konsol';

const LONGEST = 500;
/** Begins with one slash, holds no second one in a row, no blank and nothing invisible. */
const PATH = /^\/(?!.*\/\/)(?!\\)[\x21-\x7e]*$/;
/** Leading to these after signing in would lead nowhere. */
const ENTRANCE = /^(\/en)?\/(masuk|keluar)(\/|\?|$)/;

/**
 * The page of ours that a text names, to go on to after signing in; OFFICE_HOME for every other text, so that
 * nobody can be led to a foreign place by a link to our own sign-in page.
 *
 * @param text from the address or a form, so anything
 */
export function nextPath(text: string | null | undefined, baseUrl: string): string {
  if (typeof text !== 'string' || text.length > LONGEST || !PATH.test(text)) return OFFICE_HOME;
  if (ENTRANCE.test(text) || !URL.canParse(text, baseUrl)) return OFFICE_HOME;
  const { origin, pathname, search } = new URL(text, baseUrl);
  // What a browser would read in another way than it is written is nothing we wrote.
  return origin === new URL(baseUrl).origin && pathname + search === text ? text : OFFICE_HOME;
}

/** The sign-in page, which leads back to the page that was asked for. */
export function signInPath(request: Request): string {
  return `/masuk?lanjut=${encodeURIComponent(requestedPath(request))}`;
}

/** The choice of an agency, which leads back to the page that was asked for. */
export function chooseAgencyPath(request: Request): string {
  return `/masuk/instansi?lanjut=${encodeURIComponent(requestedPath(request))}`;
}

const OWED = { code: '/masuk/kode', 'set-up': '/masuk/autentikator' } as const;

/** The page of a step that is owed after the password, which leads on to another page. */
export function owedPath(missing: keyof typeof OWED, next: string): string {
  return `${OWED[missing]}?lanjut=${encodeURIComponent(next)}`;
}

/** The page a request asked for; a form was sent from its own page. */
export function requestedPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
