import { clampChroma, converter, formatHex, wcagContrast, type Oklch } from 'culori';

/** The five readable shades made from a tenant's one colour, as `#rrggbb`. */
export type ReadableTheme = {
  /** Buttons and the rule under the header; carries white text. */
  solid: string;
  /** Hover and visited links. */
  strong: string;
  /** Quiet backgrounds. */
  soft: string;
  /** Edges of quiet backgrounds; decoration only. */
  line: string;
  /** Links, on white and on `soft`. */
  link: string;
};

/** Contrast (WCAG 2) that each shade is guaranteed to reach. */
export const CONTRAST = { solidOnWhite: 5.0, strongOnWhite: 7.5, linkOnSoft: 4.9 } as const;

const MAX_CHROMA = 0.17;
const STEP = 0.005;
/** How much darker a button gets under the pointer: enough to be seen on colours that are dark already. */
const PRESSED = 0.08;
const WHITE = '#ffffff';
const toOklch = converter('oklch');

function hexOf(colour: Oklch): string {
  return formatHex(clampChroma(colour, 'oklch'));
}

/**
 * The lightest shade of the hue that stands out enough; black always does. Halving finds it in a few steps,
 * and since rounding to hex can cost a hair of contrast, the last few steps go down one by one.
 */
function darkenUntil(colour: Oklch, background: string, contrast: number): string {
  const readable = (lightness: number) =>
    wcagContrast(hexOf({ ...colour, l: lightness }), background) >= contrast;
  if (readable(colour.l)) return hexOf(colour);
  let [dark, light] = [0, colour.l];
  while (light - dark > STEP) {
    const middle = (dark + light) / 2;
    if (readable(middle)) dark = middle;
    else light = middle;
  }
  while (dark > 0 && !readable(dark)) dark -= STEP;
  return hexOf({ ...colour, l: Math.max(dark, 0) });
}

/**
 * Readable shades of a tenant's colour: its hue is kept, its lightness and chroma are not. Contrast is
 * measured on the rounded hex values, so what is promised is what a browser paints.
 *
 * @param hex `#rrggbb`, lower case
 * @throws {RangeError} when it is anything else
 */
export function readableTheme(hex: string): ReadableTheme {
  const raw = /^#[0-9a-f]{6}$/.test(hex) ? toOklch(hex) : undefined;
  if (raw === undefined)
    throw new RangeError(`a theme colour is written #rrggbb in lower case, got "${hex}"`);
  const base: Oklch = { mode: 'oklch', l: raw.l, c: Math.min(raw.c, MAX_CHROMA), h: raw.h ?? 0 };
  const soft = hexOf({ ...base, l: 0.965, c: Math.min(base.c, 0.025) });
  const solid = darkenUntil(base, WHITE, CONTRAST.solidOnWhite);
  const pressed: Oklch = { ...base, l: Math.max((toOklch(solid)?.l ?? 0) - PRESSED, 0) };
  return {
    solid,
    strong: darkenUntil(pressed, WHITE, CONTRAST.strongOnWhite),
    soft,
    line: hexOf({ ...base, l: 0.86, c: Math.min(base.c, 0.06) }),
    link: darkenUntil(base, soft, CONTRAST.linkOnSoft),
  };
}
