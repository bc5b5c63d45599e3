import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, sampleTenants, writeTenants } from './testing/index';

const STANDARD = 'contoh-kota/standards/pengaduan/v1.yaml';

test.each<[from: string, to: string, problems: string[]]>([
  [
    'version: 1',
    'version: 2',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:1:10 version: must be 1, as the file is pengaduan/v1.yaml, but it is 2',
    ],
  ],
  [
    'version: 1',
    'version: 1.5',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:1:10 version: must be a whole number, but it is the number 1.5',
    ],
  ],
  [
    'state: published',
    'state: publishd',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:2:8 state: "publishd" is not one of the allowed values; allowed: draft, consulted, decreed, published; nearest: published',
    ],
  ],
  [
    "validFrom: '2026-02-01'",
    'validFrom: 2026-01-01',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:18:13 decree.signedOn: the decree is signed on "2026-01-15", after the version holds (validFrom "2026-01-01")',
    ],
  ],
  [
    "signedOn: '2026-01-15'",
    'signedOn: 15 Januari 2026',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:18:13 decree.signedOn: must be a day of the calendar written like 2026-11-22, but it is "15 Januari 2026"',
    ],
  ],
  [
    'status: stated',
    'status: missing',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:17:11 decree.number: a stated decree has a number and a missing one has none',
    ],
  ],
  [
    'signatory: budi',
    'signatory: budy',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:19:14 decree.signatory: there is no official "budy"; nearest: budi',
    ],
  ],
  [
    'to: answer, when',
    'to: anser, when',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:40:21 procedure.tracks[0].steps[1].next[0].to: there is no step "anser" in this track; nearest: answer',
    ],
  ],
  [
    ', when: { id: Belum lengkap }',
    '',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:41:15 procedure.tracks[0].steps[1].next[1].when: is missing; a step with several arrows says for each when it is taken',
    ],
  ],
  [
    'unit: working-days\n      from: received',
    'unit: working-days\n      calendar: ofice\n      from: received',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:55:17 time.limits[0].calendar: there is no calendar "ofice"; nearest: office',
    ],
  ],
  [
    'actors: [citizen]',
    'actors: [citizan]',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:33:20 procedure.tracks[0].steps[0].actors[0]: there is no role "citizan"; nearest: citizen',
    ],
  ],
  [
    'actors: [citizen]',
    'actors: []',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:33:19 procedure.tracks[0].steps[0].actors: must not be an empty list',
    ],
  ],
  [
    'headline: true',
    'headline: false',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:49:5 time.limits: no limit has "headline: true"; the page shows at least one on top',
    ],
  ],
  [
    'max: 5',
    'max: 0',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:53:12 time.limits[0].max: must be at least 1, but it is the number 0',
    ],
  ],
  [
    'max: 5',
    'max: "5"',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:53:12 time.limits[0].max: must be a number, but it is the text "5"; remove the quotes',
    ],
  ],
  [
    'min: null',
    'min: 9',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:52:12 time.limits[0].min: must not be greater than max',
    ],
  ],
  [
    'status: confirmed',
    'status: interpreted',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:49:7 time.limits[0].note: an interpreted or conflicting limit needs a note that says how it is read',
    ],
  ],
  [
    'unit: working-days',
    'unit: working-day',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:54:13 time.limits[0].unit: "working-day" is not one of the allowed values; allowed: minutes, clock-hours, working-hours, calendar-days, working-days; nearest: working-days',
    ],
  ],
  [
    'headline: true',
    'extends: anser\n      headline: true',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:62:16 time.limits[0].extends: there is no limit "anser" here; nearest: answer',
    ],
  ],
  [
    'id: identity',
    'id: letter',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:24:13 requirements.items[1].id: "letter" is used twice; each must be its own',
    ],
  ],
  [
    'words: Surat pengaduan',
    'words: Surat pengaduann',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:23:28 requirements.items[0].words: "Surat pengaduann" does not stand in sources/pengaduan.txt; nearest: line 11 "Surat pengaduan"',
    ],
  ],
  [
    'sources/pengaduan.txt',
    'sources/pengadun.txt',
    [
      'tenants/contoh-kota/sources/pengaduan.txt:1:1: warning: no standard names this source; nearest named: sources/pengadun.txt',
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:13:9 source.file: there is no source "sources/pengadun.txt"; nearest: sources/pengaduan.txt',
    ],
  ],
  [
    'serviceUnit: dinas-contoh',
    'serviceUnit: [dinas-contoh]',
    ['tenants/contoh-kota/standards/pengaduan/v1.yaml:6:14 serviceUnit: must be text, but it is a list'],
  ],
  [
    'reviewedOn: null',
    'reviewedOn: true',
    ['tenants/contoh-kota/standards/pengaduan/v1.yaml:11:13 reviewedOn: must be text, but it is true'],
  ],
  [
    'condition: usable',
    'condition: broken',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:80:15 complaintHandling.groups[0].channels[0].contacts[0].note: a doubtful or broken contact needs a note that says what is wrong',
    ],
  ],
  [
    'id: examine',
    'id: end',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:34:15 procedure.tracks[0].steps[1].id: a step cannot be called "end"; an arrow uses it for the end',
    ],
  ],
  [
    'min: null\n',
    'mni: null\n',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:49:7 time.limits[0].min: is missing; expected a number',
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:52:7 time.limits[0].mni: unknown key "mni"; nearest: min',
    ],
  ],
  [
    'words: Surat pengaduan',
    'words: ""',
    ['tenants/contoh-kota/standards/pengaduan/v1.yaml:23:28 requirements.items[0].words: must not be empty'],
  ],
  [
    'words: Surat pengaduan',
    'words: "Surat <script>alert(1)</script> pengaduan lain"',
    [
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:23:28 requirements.items[0].words: "Surat <script>alert(1)</script> pengaduan lain" does not stand in sources/pengaduan.txt; nearest: line 11 "Surat pengaduan"',
    ],
  ],
])(
  'a standard with %j written as %j is said with its place and what would be right',
  (from, to, problems) => {
    const files = sampleTenants();
    const root = writeTenants({ ...files, [STANDARD]: edit(files[STANDARD], from, to) });
    expect(readTenantFolder(root).problems.map(formatProblem)).toEqual(problems);
  },
);

test('a later version must hold from a later day than the one before', () => {
  const files = sampleTenants();
  const later = edit(edit(files[STANDARD], 'version: 1', 'version: 2'), "'2026-01-15'", 'null');
  const second = 'contoh-kota/standards/pengaduan/v2.yaml';
  expect(readTenantFolder(writeTenants({ ...files, [second]: later })).problems.map(formatProblem)).toEqual([
    'tenants/contoh-kota/standards/pengaduan/v2.yaml:9:12 validFrom: must be later than 2026-02-01, from which version 1 holds, but it is "2026-02-01"',
  ]);
  const unknown = edit(later, "validFrom: '2026-02-01'", 'validFrom: null');
  expect(readTenantFolder(writeTenants({ ...files, [second]: unknown })).problems).toEqual([]);
});

test('a wrong value does not hide a wrong reference elsewhere in the same file', () => {
  const files = sampleTenants();
  const broken = edit(
    edit(files[STANDARD], 'unit: working-days', 'unit: days'),
    'signatory: budi',
    'signatory: ani',
  );
  expect(
    readTenantFolder(writeTenants({ ...files, [STANDARD]: broken })).problems.map(({ path }) => path),
  ).toEqual(['decree.signatory', 'time.limits[0].unit']);
});
