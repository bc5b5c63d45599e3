import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { build } from 'vite';

/** Above this the first visit on a weak signal gets slow. */
const MAX_FONT_BYTES = 24 * 1024;

/** What a script may weigh, before compression. */
const MAX_SCRIPT_BYTES = 4 * 1024;

/**
 * What Indonesian and English pages need, agencies' typographic signs included. All of them must be in the source: an
 * arrow to the right is not, and is shown by a phone's own font or not at all.
 */
const CHARACTERS = `${ascii()}–—‘’“”•…·×↑↓éèêëáàâäóòôöúùûüíìîïñçÉ°²³§©½ −`;

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
  await writeFile(new URL('inter.woff2', `file://${TARGET}`), subset);
}

/** Writes a script of the pages: browser/<name>.ts and what it imports, for phones from 2018 on. */
async function buildScript(name: 'enhance' | 'live'): Promise<void> {
  const entry = fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2018',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const code = [built]
    .flat()
    .flatMap((result) => ('output' in result ? result.output : []))
    .flatMap((file) => (file.type === 'chunk' ? [file.code] : []))
    .join('');
  const bytes = Buffer.byteLength(code);
  if (bytes === 0 || bytes > MAX_SCRIPT_BYTES)
    throw new Error(`the script ${name} is ${bytes} bytes; it may have 1 to ${MAX_SCRIPT_BYTES}`);
  await writeFile(new URL(`${name}.js`, `file://${TARGET}`), code);
}

await mkdir(TARGET, { recursive: true });
await buildFont();
// The one of the citizen's form, and the one of the console's telephone page.
await buildScript('enhance');
await buildScript('live');
