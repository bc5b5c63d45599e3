/**
 * Counts the ways this folder has turned a colour into a stylesheet. It is part of the stylesheet's address,
 * which browsers keep for ever: whoever changes the rules raises it.
 */
const THEME_EDITION = 1;

/** Address of a tenant's stylesheet: the colour names it, so every tenant of that colour shares it. */
export function themePath(hex: string): string {
  return `/tema/${hex.slice(1)}.${THEME_EDITION}.css`;
}

/** Colour (`#rrggbb`) that a stylesheet's file name stands for; null for any other name or edition. */
export function themeHexOfFile(file: string): string | null {
  const [, hex, edition] = /^([0-9a-f]{6})\.(\d{1,4})\.css$/.exec(file) ?? [];
  return hex !== undefined && Number(edition) === THEME_EDITION ? `#${hex}` : null;
}
