const NAME = /^[a-z][a-z-]*$/;

/** Whether people reach this installation over HTTPS alone; then cookies never leave without it. */
function isSecure(baseUrl: string): boolean {
  return baseUrl.startsWith('https:');
}

/**
 * Full name of a cookie: with the prefix that keeps it to this host where there is HTTPS.
 *
 * @param name small letters and hyphens
 */
export function cookieName(name: string, baseUrl: string): string {
  if (!NAME.test(name)) throw new RangeError(`cookieName: "${name}" is not of small letters and hyphens.`);
  return `${isSecure(baseUrl) ? '__Host-' : ''}maklumat-${name}`;
}

/** Attributes of every cookie of ours: not for scripts, not sent along with another site's form. */
export function cookieAttributes(baseUrl: string): { path: string; sameSite: 'lax'; secure: boolean } {
  return { path: '/', sameSite: 'lax', secure: isSecure(baseUrl) };
}

/** The value of a cookie as it was sent; null when there is none. Damaged cookies of others are no problem of it. */
export function readCookie(request: Request, fullName: string): string | null {
  for (const pair of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === fullName) return pair.slice(at + 1).trim();
  }
  return null;
}

/**
 * A Set-Cookie header.
 *
 * @param value of letters, digits, `-`, `_` and `.` only
 * @param maxAgeSeconds 0 removes the cookie
 */
export function setCookie(fullName: string, value: string, maxAgeSeconds: number, baseUrl: string): string {
  const { path, secure } = cookieAttributes(baseUrl);
  const parts = [
    `${fullName}=${value}`,
    `Max-Age=${maxAgeSeconds}`,
    `Path=${path}`,
    'HttpOnly',
    'SameSite=Lax',
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
