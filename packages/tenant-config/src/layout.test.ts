import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder, type ReadTenantsOptions } from './read-tenants';
import { RESERVED_SLUGS } from './reserved-slugs';
import { edit, sampleTenants, writeTenants } from './testing/index';

const UNITS = 'contoh-kota/units.yaml';

function problemsOf(root: string, options?: ReadTenantsOptions): string[] {
  return readTenantFolder(root, options).problems.map(formatProblem);
}

test('a misspelt file name is not ignored', () => {
  const { [UNITS]: units = '', ...files } = sampleTenants();
  const problems = problemsOf(writeTenants({ ...files, 'contoh-kota/unit.yaml': units }));
  expect(problems).toContain('tenants/contoh-kota/unit.yaml:1:1: unknown file; nearest: units.yaml');
  expect(problems).toContain('tenants/contoh-kota/units.yaml:1:1: this file is missing');
});

test('folders, versions and sources must be named as the layout says', () => {
  const files = sampleTenants();
  const standard = files['contoh-kota/standards/pengaduan/v1.yaml'] ?? '';
  const root = writeTenants({
    ...files,
    'contoh-kota/standard/x.yaml': '',
    'contoh-kota/standards/Layanan/v1.yaml': '',
    'contoh-kota/standards/pengaduan/versi2.yaml': '',
    'contoh-kota/standards/pengaduan/v3.yaml': edit(
      edit(standard, 'version: 1', 'version: 3'),
      "'2026-02-01'",
      'null',
    ),
    'contoh-kota/sources/Halaman.txt': '',
    'Contoh Dua/agency.yaml': '',
    'catatan.txt': '',
  });
  mkdirSync(join(root, 'contoh-kota/standards/kosong'));
  expect(problemsOf(root)).toEqual([
    'tenants/Contoh Dua:1:1: a folder name must be lower-case letters, digits and single hyphens',
    'tenants/catatan.txt:1:1: unknown file; known: README.md, package.json',
    'tenants/contoh-kota/sources/Halaman.txt:1:1: only text files named like layanan.txt belong here',
    'tenants/contoh-kota/standard:1:1: unknown folder; nearest: standards',
    'tenants/contoh-kota/standards/Layanan:1:1: only folders named like a service (lower-case letters, digits, hyphens) belong here',
    'tenants/contoh-kota/standards/kosong:1:1: holds no version; add v1.yaml',
    'tenants/contoh-kota/standards/pengaduan/v3.yaml:1:1: v2.yaml is missing; versions are numbered from 1 without a gap',
    'tenants/contoh-kota/standards/pengaduan/versi2.yaml:1:1: only version files (v1.yaml, v2.yaml …) belong here',
  ]);
});

test.each(RESERVED_SLUGS.filter((slug) => !['national', 'schema'].includes(slug)))(
  'no agency may be called %s',
  (slug) => {
    expect(problemsOf(writeTenants({ ...sampleTenants(), [`${slug}/agency.yaml`]: '' }))).toEqual([
      `tenants/${slug}:1:1: the name "${slug}" is reserved; an agency cannot be called so`,
    ]);
  },
);

test.each<[why: string, content: string | Uint8Array, problem: string]>([
  ['empty', '', 'is empty; expected lines like "key: value"'],
  ['a list', '- a\n', 'is not a mapping; expected lines like "key: value"'],
  ['a text', 'halo\n', 'is not a mapping; expected lines like "key: value"'],
  ['over 1 MiB', `# ${'x'.repeat(1024 * 1024)}\n`, 'has 1048579 bytes; at most 1048576 (1 MiB) are read'],
  ['not UTF-8', new Uint8Array([0x61, 0x3a, 0x20, 0xff]), 'is not UTF-8 text; save it as UTF-8'],
  ['nested like a bomb', `units: ${'['.repeat(5000)}`, 'is nested too deeply to be read'],
  ['two documents', 'units: []\n---\nunits: []\n', 'a second document (---) begins here; a file holds one'],
])('a file that is %s is a problem, not an exception', (_why, content, problem) => {
  const problems = problemsOf(writeTenants({ ...sampleTenants(), [UNITS]: content }));
  expect(problems.map((line) => line.replace(/^.*?:\d+:\d+: /, ''))).toEqual([problem]);
});

test('ten thousand unknown keys are read in a moment and summed up', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => `kunci${index}: x`).join('\n');
  const problems = problemsOf(writeTenants({ ...sampleTenants(), [UNITS]: keys }));
  expect(problems.filter((problem) => problem.includes('unknown key'))).toHaveLength(199);
  expect(problems).toContain('tenants/contoh-kota/units.yaml:1:1: has 9801 more problems of this kind');
});

test('a link out of the folder is not followed', () => {
  const files = sampleTenants();
  const root = writeTenants(files);
  const outside = join(root, '..', 'rahasia.yaml');
  writeFileSync(outside, 'rahasia: 1\n');
  symlinkSync(outside, join(root, 'contoh-kota', 'catatan.yaml'));
  symlinkSync('/etc', join(root, 'etc'));
  expect(problemsOf(root)).toEqual([
    'tenants/contoh-kota/catatan.yaml:1:1: is a link that leads out of the tenants folder; put the file itself here',
    'tenants/etc:1:1: is a link that leads out of the tenants folder; put the file itself here',
  ]);
});

test('a folder that is not there is one problem', () => {
  expect(problemsOf('/tidak/ada/tenants')).toEqual(['tenants:1:1: there is no such folder']);
});

test('reading one agency does not report another one', () => {
  const files = { ...sampleTenants(), ...sampleTenants('contoh-lain') };
  const root = writeTenants({ ...files, 'contoh-lain/unit.yaml': 'x', 'contoh-lain/agency.yaml': 'x' });
  const config = readTenantFolder(root, { tenant: 'contoh-kota' });
  expect(config.problems).toEqual([]);
  expect(config.agencies.map(({ slug }) => slug)).toEqual(['contoh-kota']);
});
