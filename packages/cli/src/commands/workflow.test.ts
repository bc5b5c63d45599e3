import { edit, SAMPLE_WORKFLOW, withWorkflow, writeTenants } from '@maklumat/tenant-config/testing';
import { expect, test } from 'vitest';
import { runCli } from '../testing/run-cli';

const FILE = 'contoh-kota/workflows/pengaduan/v1.yaml';

function withEdit(from: string, to: string): string {
  return writeTenants(withWorkflow('contoh-kota', edit(SAMPLE_WORKFLOW, from, to)));
}

test('workflow lint says that nothing is wrong with exit code 0', async () => {
  expect(await runCli(['workflow', 'lint', writeTenants(withWorkflow())])).toEqual({
    code: 0,
    stdout: '0 findings: 0 errors, 0 notices.\n',
    stderr: '',
  });
});

test('workflow lint says what is wrong in the language asked for, with exit code 1', async () => {
  const root = withEdit('steps: [examine, answer]', 'steps: [answer]');
  expect(await runCli(['workflow', 'lint', root, '--lang', 'id'])).toEqual({
    code: 1,
    stdout: `${root}/${FILE}:41:3 error step-not-carried-out: Langkah prosedur "Periksa" tidak ada dalam alur ini.\n1 finding: 1 error, 0 notices.\n`,
    stderr: '',
  });
});

test('workflow lint --json prints both languages and the place', async () => {
  const root = withEdit('  - limit: answer', '  - limit: jawab');
  const run = await runCli(['workflow', 'lint', root, '--tenant', 'contoh-kota', '--json']);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout)).toContainEqual({
    code: 'clock-without-limit',
    severity: 'error',
    tenant: 'contoh-kota',
    workflow: 'pengaduan',
    version: 1,
    file: `${root}/${FILE}`,
    line: 58,
    column: 12,
    path: ['clocks', 0, 'limit'],
    message: {
      id: 'Alur ini menghitung "jawab", tetapi standar tidak memuat jangka waktu itu.',
      en: 'This workflow counts "jawab", but the standard has no such limit.',
    },
  });
});

test('workflow lint does not judge a folder with other problems', async () => {
  const run = await runCli(['workflow', 'lint', withEdit('by: [petugas]', 'by: [petugass]'), '--json']);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('there is no role "petugass"; nearest: petugas');
});

test('workflow draw prints text or a graph, and names the workflows there are', async () => {
  const root = writeTenants(withWorkflow());
  const common = ['workflow', 'draw', root, '--tenant', 'contoh-kota', '--workflow'];
  const text = await runCli([...common, 'pengaduan', '--lang', 'id']);
  expect(text.stdout).toContain(
    'Diterima (received) · petugas · waktu berjalan\n  Jawab → Dijawab [petugas]',
  );
  const dot = await runCli([...common, 'pengaduan', '--dot']);
  expect(dot.stdout).toContain('  "received" -> "answered" [label="Answer\\npetugas"];\n');
  const none = await runCli([...common, 'pengadua']);
  expect(none).toMatchObject({
    code: 2,
    stderr: 'maklumat: contoh-kota has no workflow "pengadua"; nearest: pengaduan.\n',
  });
});
