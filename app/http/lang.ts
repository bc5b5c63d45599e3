/** Languages of the interface. Indonesian is the source and the binding one. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Language of a path: English lives under `/en`, everything else is Indonesian. */
export function langOfPath(pathname: string): Lang {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'id';
}
