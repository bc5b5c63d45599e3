import { withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from './testing/run-cli';

const README = 'contoh-kota/README.md';
const MARKERS =
  '<!-- procedure table: pnpm maklumat workflow trace --write -->\n<!-- end of the procedure table -->\n';

test('workflow trace prints each printed sentence with what carries it out', async () => {
  const run = await runCli(['workflow', 'trace', writeTenants(withWorkflow()), '--tenant', 'contoh-kota']);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('| Step | Printed words | Carried out by | Who | In state |');
  expect(run.stdout).toContain(
    '| 3 | Petugas menjawab. | `pengaduan` act `answer` "Jawab" | Petugas | Diterima |',
  );
});

test('workflow trace --write puts the table into the README, once', async () => {
  const root = writeTenants(withWorkflow());
  writeFileSync(join(root, README), `# Contoh\n\n${MARKERS}`);
  const args = ['workflow', 'trace', root, '--tenant', 'contoh-kota', '--write'];
  expect((await runCli(args)).stdout).toBe(`${root}/${README}: written\n`);
  expect((await runCli(args)).stdout).toBe(`${root}/${README}: up to date\n`);
  expect(readFileSync(join(root, README), 'utf8')).toContain('| Step | Printed words |');
});

test('workflow trace --write refuses a README without a place for it', async () => {
  const root = writeTenants(withWorkflow());
  writeFileSync(join(root, README), '# Contoh\n');
  const run = await runCli(['workflow', 'trace', root, '--tenant', 'contoh-kota', '--write']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('has no place for the table');
});
