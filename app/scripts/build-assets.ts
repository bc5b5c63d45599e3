import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** Above this the first visit on a weak signal gets slow. */
const MAX_FONT_BYTES = 24 * 1024;

/** What Indonesian and English pages need, agencies' typographic signs included. */
const CHARACTERS = `${ascii()}–—‘’“”•…·×→←↑↓éèêëáàâäóòôöúùûüíìîïñçÉ°²³§©½ ‑−≤≥`;

const SOURCE = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';
const TARGET = fileURLToPath(new URL('../assets/generated/', import.meta.url));

function ascii(): string {
  return String.fromCharCode(...Array.from({ length: 95 }, (_, offset) => 32 + offset));
}

/** Writes the one font file of the pages: Inter, weights 400 to 700, only the characters in use. */
async function buildFont(): Promise<void> {
  const whole = await readFile(createRequire(import.meta.url).resolve(SOURCE));
  const subset = await subsetFont(whole, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  if (subset.length > MAX_FONT_BYTES) {
    throw new Error(
      `the font subset is ${subset.length} bytes, above ${MAX_FONT_BYTES}; take characters out`,
    );
  }
  await mkdir(TARGET, { recursive: true });
  await writeFile(new URL('inter.woff2', `file://${TARGET}`), subset);
}

await buildFont();
