const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether a page of ours sent this request. Browsers say where a form comes from, and no page can lie about it:
 * Sec-Fetch-Site where there is one, Origin (or Referer, on old phones) always. Who says nothing is not believed.
 */
export function isFromHere(headers: Headers, baseUrl: string): boolean {
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('Origin') ?? headers.get('Referer');
  return origin !== null && placeOf(origin) === placeOf(baseUrl);
}

/** Origin of an address; this machine's own names are one place. Null for an address that is none. */
function placeOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = LOOPBACK.test(url.hostname) ? 'localhost' : url.hostname;
  return `${url.protocol}//${host}:${url.port}`;
}
