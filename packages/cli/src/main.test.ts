import { edit, sampleTenants, writeTenants } from '@maklumat/tenant-config/testing';
import { expect, test, vi } from 'vitest';
import type { LintLine } from './lint-agencies';
import { runCli, runCliProcess, runCliUnread } from './testing/run-cli';

// A run of its own loads the whole program, a second or two on a quiet machine.
vi.setConfig({ testTimeout: 60_000 });

const UNITS = 'contoh-kota/units.yaml';

function brokenSample(): string {
  const files = sampleTenants();
  return writeTenants({ ...files, [UNITS]: edit(files[UNITS], 'head: kepala-dinas', 'head: kepala-dina') });
}

test('tenants check says that all is in order with exit code 0', async () => {
  const run = await runCliProcess(['tenants', 'check', writeTenants(sampleTenants())]);
  expect(run).toEqual({ code: 0, stdout: 'In order: 1 agency, 1 service, 1 version.\n', stderr: '' });
});

test('tenants check prints each problem at its place with exit code 1', async () => {
  const root = brokenSample();
  const run = await runCliProcess(['tenants', 'check', root]);
  expect(run).toEqual({
    code: 1,
    stdout: `${root}/contoh-kota/units.yaml:9:11 units[0].head: there is no post "kepala-dina"; nearest: kepala-dinas\n1 problem.\n`,
    stderr: '',
  });
});

test('a reader who stops early, as `| head` does, is no failure', async () => {
  const quiet = { code: 0, stdout: '', stderr: '' };
  expect(await runCliUnread(['--help'])).toEqual(quiet);
  expect(await runCliUnread(['tenants', 'check', writeTenants(sampleTenants())])).toEqual(quiet);
});

test('tenants check --json prints JSON and nothing else', async () => {
  const run = await runCli(['tenants', 'check', brokenSample(), '--json']);
  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({
    ok: false,
    agencies: [],
    problems: [{ severity: 'problem', line: 9, column: 11, path: 'units[0].head' }],
  });
  expect(run.stderr).toBe('');
});

test('an agency that is not there is wrong use, and the nearest is named', async () => {
  const run = await runCli(['tenants', 'check', writeTenants(sampleTenants()), '--tenant', 'contoh-kotta']);
  expect(run).toEqual({
    code: 2,
    stdout: '',
    stderr: 'maklumat: there is no agency "contoh-kotta"; nearest: contoh-kota.\n',
  });
});

test('a misspelt command or option is wrong use, said without a stack', async () => {
  const command = await runCliProcess(['tenants', 'chek']);
  expect(command).toMatchObject({ code: 2, stdout: '' });
  expect(command.stderr).toContain("maklumat: unknown command 'chek'\n(Did you mean check?)");
  const option = await runCli([
    'standards',
    'diff',
    '--tenant',
    'x',
    '--service',
    'y',
    '--from',
    'satu',
    '--to',
    '2',
  ]);
  expect(option.code).toBe(2);
  expect(option.stderr).toContain("argument 'satu' is invalid. It must be a whole number such as 1.");
  expect(option.stderr).not.toMatch(/^\s+at /m);
});

test('standards lint --json names code, severity, place and both languages', async () => {
  const root = writeTenants(sampleTenants());
  const run = await runCli(['standards', 'lint', root, '--json']);
  const findings = JSON.parse(run.stdout) as LintLine[];
  expect(run.code).toBe(1);
  expect(findings[0]).toEqual({
    code: 'pledge-missing',
    severity: 'gap',
    tenant: 'contoh-kota',
    service: null,
    version: null,
    file: `${root}/contoh-kota/agency.yaml`,
    line: 10,
    column: 9,
    path: ['pledge'],
    message: {
      id: 'Kota Contoh belum menyampaikan maklumat pelayanan.',
      en: 'Contoh City has not given its service pledge (maklumat pelayanan).',
    },
  });
  expect(findings.at(-1)).toMatchObject({ service: 'pengaduan', version: 1 });
});

test('standards lint does not judge a folder with problems', async () => {
  const run = await runCli(['standards', 'lint', brokenSample(), '--json']);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toContain('maklumat: correct these problems first; nothing was done.');
});

test('standards diff shows what changed, and names the versions there are', async () => {
  const files = sampleTenants();
  const v1 = files['contoh-kota/standards/pengaduan/v1.yaml'];
  const v2 = edit(
    edit(edit(v1, 'version: 1', 'version: 2'), "'2026-02-01'", "'2026-06-01'"),
    'max: 5',
    'max: 3',
  );
  const root = writeTenants({ ...files, 'contoh-kota/standards/pengaduan/v2.yaml': v2 });
  const common = [
    'standards',
    'diff',
    root,
    '--tenant',
    'contoh-kota',
    '--service',
    'pengaduan',
    '--from',
    '1',
  ];
  const run = await runCli([...common, '--to', '2', '--lang', 'id']);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('Berlaku sejak: 2026-02-01 → 2026-06-01\n');
  expect(run.stdout).toContain(
    'Jangka waktu (Jawaban): Paling lama 5 hari kerja → Paling lama 3 hari kerja\n',
  );
  const none = await runCli([...common, '--to', '7']);
  expect(none).toMatchObject({ code: 2, stderr: 'maklumat: pengaduan has no version 7; versions: 1, 2.\n' });
});

test('tenants schema writes the schemas once', async () => {
  const root = writeTenants({});
  const first = await runCli(['tenants', 'schema', root]);
  expect(first.stdout).toContain(`${root}/schema/standard.json\n`);
  expect((await runCli(['tenants', 'schema', root])).stdout).toBe('Nothing to write.\n');
});

test.each<[settings: Record<string, string>, args: string[], code: number, sentence: string]>([
  [
    {},
    ['db', 'setup'],
    2,
    'DATABASE_OWNER_URL is not set; set it to an administrator of your PostgreSQL server. The embedded server needs no setup.',
  ],
  [
    { DATABASE_OWNER_URL: 'http://rahasia' },
    ['db', 'migrate'],
    1,
    'DATABASE_OWNER_URL must be postgres://login:password@host:5432/maklumat.',
  ],
  [
    { DATABASE_URL: 'postgres://maklumat_app:rahasia@127.0.0.1:1/maklumat' },
    ['standards', 'lint', '--from', 'database'],
    1,
    'No PostgreSQL answers at 127.0.0.1:1/maklumat (ECONNREFUSED); start the server, or correct host and port in the connection string.',
  ],
])('with %o, %j is one sentence', async (settings, args, code, sentence) => {
  expect(await runCli(args, settings)).toEqual({ code, stdout: '', stderr: `maklumat: ${sentence}\n` });
});
