/** What a page's policy depends on. */
export type PagePolicy = {
  /** Our own script files may run; declared by the route (`handle.script`). Never anything inline. */
  readonly script: boolean;
  /** Those may ask this server (`handle.live`), and no other. */
  readonly live: boolean;
};

/**
 * Public pages run nothing and load only from here. JSON-LD is a data block, not a script, so `'none'` holds.
 */
function contentPolicy({ script, live }: PagePolicy): string {
  return [
    "default-src 'none'",
    `script-src '${script ? 'self' : 'none'}'`,
    ...(live ? ["connect-src 'self'"] : []),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Headers of every answer, whatever it is.
 *
 * @param baseUrl the address people use: over HTTPS, a browser that has been here asks in no other way for a year
 */
export function securityHeaders(policy: PagePolicy, baseUrl: string): Readonly<Record<string, string>> {
  return {
    ...(baseUrl.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
      : {}),
    'Content-Security-Policy': contentPolicy(policy),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}
