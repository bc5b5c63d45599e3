import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';
import { boundaries } from './boundaries.js';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parser: tseslint.parser } }, ...boundaries],
});

async function refusals(file: string, imported: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import { x } from '${imported}';\nexport { x };\n`, {
    filePath: file,
  });
  return (result?.messages ?? []).map((message) => message.message);
}

test.each<[file: string, imported: string, sentence: RegExp]>([
  ['packages/standards/src/x.ts', 'node:fs', /pass the instant, text or id in/],
  ['packages/standards/src/x.ts', 'drizzle-orm', /read the rows in packages\/operations/],
  ['packages/workflow/src/x.ts', '@maklumat/cases', /pure package knows only the pure ones below it/],
  ['packages/cases/src/x.ts', '@maklumat/operations', /pure package knows only the pure ones below it/],
  ['packages/standards/src/x.ts', '@maklumat/calendar', /pure package knows only the pure ones below it/],
  ['packages/calendar/src/x.ts', '@maklumat/db', /pure package knows only the pure ones below it/],
  ['packages/calendar/src/x.ts', '@remix-run/node', /that is app\//],
  [
    'packages/operations/src/x.ts',
    '@maklumat/tenant-config',
    /operations imports db, files and pure packages only/,
  ],
  ['packages/operations/src/x.ts', '@maklumat/app', /operations imports db, files and pure packages only/],
  ['packages/operations/src/x.ts', '@remix-run/node', /HTTP and HTML are made in app/],
  [
    'packages/tenant-config/src/x.ts',
    '@maklumat/operations',
    /tenant-config imports db and pure packages only/,
  ],
  ['packages/files/src/x.ts', '@maklumat/operations', /files knows no other package/],
  ['packages/files/src/x.ts', 'postgres', /is a row: packages\/operations/],
  ['packages/files/src/x.ts', '@remix-run/node', /requests and pages are app/],
  ['packages/documents/src/x.ts', '@maklumat/files', /pure package knows only the pure ones below it/],
  ['packages/documents/src/x.ts', 'node:fs', /pass the instant, text or id in/],
  ['packages/documents/src/testing/x.ts', 'react', /made from what it is given/],
  ['packages/cli/src/x.ts', 'postgres', /SQL lives in/],
  ['packages/cli/src/x.ts', 'react', /HTTP and HTML are made there/],
  ['packages/bench/src/x.ts', '@maklumat/operations', /from outside, as a browser sees it/],
  ['packages/bench/src/x.ts', '@remix-run/node', /comes over HTTP/],
  ['packages/operations/src/x.ts', '@maklumat/bench', /operations imports db, files and pure packages only/],
  ['db/src/x.ts', '@maklumat/operations', /ground floor/],
  ['db/src/x.ts', 'lucia', /knows nothing of HTTP/],
  ['app/routes/x.tsx', '@maklumat/db', /through packages\/operations only/],
  ['app/routes/x.tsx', '@maklumat/db/embedded', /through packages\/operations only/],
  ['app/routes/x.tsx', 'drizzle-orm/postgres-js', /A page never queries/],
  ['app/routes/x.tsx', '@maklumat/tenant-config', /app\/ reads a proposal alone/],
  ['app/routes/x.tsx', '@maklumat/tenant-config/testing', /app\/ reads a proposal alone/],
  ['app/routes/x.tsx', '@maklumat/standards/src/schema/text', /through its index/],
  ['packages/operations/src/x.ts', '../../standards/src/schema/text', /through its index/],
])('%s may not import %s', async (file, imported, sentence) => {
  expect(await refusals(file, imported)).toEqual([expect.stringMatching(sentence)]);
});

test.each<[file: string, imported: string]>([
  ['packages/standards/src/x.ts', 'zod'],
  ['packages/workflow/src/x.ts', '@maklumat/standards'],
  ['packages/cases/src/x.ts', '@maklumat/workflow'],
  ['packages/operations/src/x.ts', '@maklumat/db'],
  ['packages/tenant-config/src/x.ts', 'node:fs'],
  ['packages/cli/src/x.ts', '@maklumat/app/server'],
  ['packages/cli/src/x.ts', '@maklumat/db/embedded'],
  ['db/src/x.ts', '@maklumat/standards'],
  ['app/routes/x.tsx', '@maklumat/operations'],
  ['app/routes/x.tsx', '@remix-run/react'],
  ['app/routes/x.tsx', '@maklumat/files'],
  ['app/routes/x.tsx', '@maklumat/documents'],
  ['app/routes/x.tsx', '@maklumat/tenant-config/proposal'],
  ['packages/files/src/x.ts', 'node:fs/promises'],
  ['packages/documents/src/testing/x.ts', 'node:fs'],
  ['packages/operations/src/x.ts', '@maklumat/files'],
])('%s may import %s', async (file, imported) => {
  expect(await refusals(file, imported)).toEqual([]);
});
