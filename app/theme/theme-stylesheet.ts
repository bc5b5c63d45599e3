import { readableTheme } from './readable-theme';

/**
 * The stylesheet that gives the pages one tenant's colour. Status colours are never in it.
 *
 * @param hex `#rrggbb`, lower case
 * @throws {RangeError} when it is anything else
 */
export function themeStylesheet(hex: string): string {
  const shades = Object.entries(readableTheme(hex)).map(([name, value]) => `--t-${name}:${value}`);
  return `:root{${shades.join(';')}}\n`;
}
