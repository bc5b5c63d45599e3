import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, SAMPLE_WORKFLOW, sampleTenants, withWorkflow, writeTenants } from './testing/index';

const FILE = 'tenants/contoh-kota/workflows/pengaduan/v1.yaml';

function problemsOf(files: Record<string, string>): string[] {
  return readTenantFolder(writeTenants(files)).problems.map(formatProblem);
}

test('the sample workflow is in order', () => {
  const config = readTenantFolder(writeTenants(withWorkflow()));
  expect(config.problems).toEqual([]);
  expect(config.agencies[0]?.workflows.map(({ slug, versions }) => [slug, versions.length])).toEqual([
    ['pengaduan', 1],
  ]);
});

test.each<[from: string, to: string, problem: string]>([
  [
    'slug: pengaduan',
    'slug: aduan',
    ':1:7 slug: must be "pengaduan", the name of the folder, but it is "aduan"',
  ],
  ['version: 1', 'version: 2', ':2:10 version: must be 1, as the file is pengaduan/v1.yaml, but it is 2'],
  [
    'service: pengaduan',
    'service: pengadua',
    ':4:10 service: there is no service "pengadua"; nearest: pengaduan',
  ],
  [
    'by: [petugas]',
    'by: [petugass]',
    ':45:10 transitions[0].by[0]: there is no role "petugass"; nearest: petugas',
  ],
  [
    'words: [Petugas memeriksa pengaduan.]',
    'words: [Petugas menimbang pengaduan.]',
    ':7:11 basis.words[0]: "Petugas menimbang pengaduan." stands in no source; nearest: sources/pengaduan.txt line 30 "Pengaduan"',
  ],
  ['id: answered\n', 'id: received\n', ':33:9 states[1].id: "received" is used twice; each must be its own'],
  [
    'holder: agency',
    'holder: nobody',
    ':29:13 states[0].holder: nobody holds the case exactly when it has ended (outcome is set)',
  ],
])('"%s" written as "%s" is said at its place', (from, to, problem) => {
  const problems = problemsOf(withWorkflow('contoh-kota', edit(SAMPLE_WORKFLOW, from, to)));
  expect(problems).toEqual([`${FILE}${problem}`]);
});

test('an error of the linter stops the agency and stands at its line', () => {
  const text = edit(SAMPLE_WORKFLOW, 'steps: [examine, answer]', 'steps: [answer]');
  const config = readTenantFolder(writeTenants(withWorkflow('contoh-kota', text)));
  expect(config.problems.map(formatProblem)).toEqual([
    `${FILE}:41:3 transitions: Nothing in this workflow carries out the procedure step "Periksa".`,
  ]);
  expect(config.agencies).toEqual([]);
});

test('an older version is not judged by the standard of today', () => {
  const files = withWorkflow('contoh-kota', edit(SAMPLE_WORKFLOW, 'steps: [submit]', 'steps: []'));
  const second = edit(SAMPLE_WORKFLOW, 'version: 1', 'version: 2');
  expect(problemsOf({ ...files, 'contoh-kota/workflows/pengaduan/v2.yaml': second })).toEqual([]);
});

test('a folder of workflows holds versions numbered from 1 and nothing else', () => {
  const files = { ...sampleTenants(), 'contoh-kota/workflows/pengaduan/v2.yaml': SAMPLE_WORKFLOW };
  expect(problemsOf({ ...files, 'contoh-kota/workflows/catatan.txt': 'x' })).toEqual([
    'tenants/contoh-kota/workflows/catatan.txt:1:1: only folders named like a workflow (lower-case letters, digits, hyphens) belong here',
    'tenants/contoh-kota/workflows/pengaduan/v2.yaml:1:1: v1.yaml is missing; versions are numbered from 1 without a gap',
    'tenants/contoh-kota/workflows/pengaduan/v2.yaml:2:10 version: must be 2, as the file is pengaduan/v2.yaml, but it is 1',
  ]);
});

test('two governments cannot share the prefix of their case numbers', () => {
  const other = sampleTenants('contoh-lain');
  const agency = 'contoh-lain/agency.yaml';
  const files = { ...sampleTenants(), ...other, [agency]: edit(other[agency], "'99.71'", "'99'") };
  const same = edit(
    edit(files[agency], 'kind: city', 'kind: province'),
    'casePrefix: AIN',
    'casePrefix: OTA',
  );
  expect(problemsOf({ ...files, [agency]: same })).toEqual([
    'tenants/contoh-lain/agency.yaml:11:13 casePrefix: OTA is already the prefix of contoh-kota',
  ]);
});
