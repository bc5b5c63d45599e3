const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/**
 * Browser and system in words, so that somebody knows the own devices in a list: "Chrome, Android". The header itself
 * is kept nowhere. Empty when it says neither.
 *
 * @param userAgent the header as sent; null when there was none
 */
export function deviceOf(userAgent: string | null): string {
  const given = (userAgent ?? '').slice(0, 500);
  const of = (names: typeof BROWSERS): string[] =>
    names.filter(([sign]) => sign.test(given)).map(([, name]) => name);
  return [...of(BROWSERS).slice(0, 1), ...of(SYSTEMS).slice(0, 1)].join(', ');
}
