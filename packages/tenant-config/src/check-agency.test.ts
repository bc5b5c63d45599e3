import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, sampleTenants, writeTenants } from './testing/index';

const AGENCY = 'contoh-kota/agency.yaml';
const UNITS = 'contoh-kota/units.yaml';
const ROLES = 'contoh-kota/roles.yaml';
const POSTS = 'contoh-kota/posts.yaml';
const CALENDARS = 'contoh-kota/calendars.yaml';

test('the sample agency has no problem and is read whole', () => {
  const config = readTenantFolder(writeTenants(sampleTenants()));
  expect(config.problems).toEqual([]);
  expect(config.slugs).toEqual(['contoh-kota']);
  expect(config.agencies[0]?.units[0]?.contacts).toEqual([]);
  expect(config.national?.regions.regions).toHaveLength(2);
});

test.each<[file: string, from: string, to: string, problems: string[]]>([
  [
    AGENCY,
    'kind: city',
    'kind: citty',
    [
      'tenants/contoh-kota/agency.yaml:2:7 kind: "citty" is not one of the allowed values; allowed: city, regency, province; nearest: city',
    ],
  ],
  [
    AGENCY,
    "region: '99.71'",
    'region: 99.71',
    [
      'tenants/contoh-kota/agency.yaml:3:9 region: must be text, but it is the number 99.71; put it in quotes',
    ],
  ],
  [
    AGENCY,
    "region: '99.71'",
    "region: '99.72'",
    [
      'tenants/contoh-kota/agency.yaml:3:9 region: there is no region "99.72" in national/regions.yaml; nearest: 99.71',
    ],
  ],
  [
    AGENCY,
    'colour: ',
    'color: ',
    [
      'tenants/contoh-kota/agency.yaml:1:1 colour: is missing; expected text',
      'tenants/contoh-kota/agency.yaml:7:1 color: unknown key "color"; nearest: colour',
    ],
  ],
  [
    AGENCY,
    '#0b5394',
    '#0B5394',
    [
      'tenants/contoh-kota/agency.yaml:7:9 colour: must be a colour such as #0b5394, lower-case, in quotes, but it is "#0B5394"',
    ],
  ],
  [
    AGENCY,
    'publisher: dinas-contoh',
    'publisher: dinas-conto',
    ['tenants/contoh-kota/agency.yaml:8:12 publisher: there is no unit "dinas-conto"; nearest: dinas-contoh'],
  ],
  [
    AGENCY,
    'officeCalendar: office\n',
    '',
    ['tenants/contoh-kota/agency.yaml:1:1 officeCalendar: is missing; expected text'],
  ],
  [
    AGENCY,
    'pledge: null',
    'pledge: { words: [], signatory: null }',
    ['tenants/contoh-kota/agency.yaml:10:18 pledge.words: must not be an empty list'],
  ],
  [
    AGENCY,
    'slug: contoh-kota',
    'slug: Contoh_Kota',
    [
      'tenants/contoh-kota/agency.yaml:1:7 slug: must be "contoh-kota", the name of the folder, but it is "Contoh_Kota"',
      'tenants/contoh-kota/agency.yaml:1:7 slug: must be lower-case letters, digits and single hyphens, but it is "Contoh_Kota"',
    ],
  ],
  [
    AGENCY,
    'kind: city',
    'kind: province',
    ['tenants/contoh-kota/agency.yaml:2:7 kind: must be city, as region 99.71 is one, but it is province'],
  ],
  [
    AGENCY,
    'name: { id: Kota Contoh, en: Contoh City }',
    'name: Kota Contoh',
    [
      'tenants/contoh-kota/agency.yaml:4:7 name: must be a mapping (lines like "key: value"), but it is the text "Kota Contoh"',
    ],
  ],
  [
    AGENCY,
    'zone: Asia/Jakarta',
    'zone: Asia/Makassar',
    [
      'tenants/contoh-kota/calendars.yaml:4:11 calendars[0].zone: must be Asia/Makassar, the zone of agency.yaml, but it is "Asia/Jakarta"',
    ],
  ],
  [
    AGENCY,
    'slug: contoh-kota',
    'slug: contoh-kota\nslug: contoh-kota',
    ['tenants/contoh-kota/agency.yaml:2:1 slug: the key "slug" is written twice'],
  ],
  [
    AGENCY,
    'pledge: null',
    '\tpledge: null',
    ['tenants/contoh-kota/agency.yaml:10:1: a tab indents this line; use spaces'],
  ],
  [
    AGENCY,
    'zone: Asia/Jakarta',
    'zone: &z Asia/Jakarta\nzona: *z',
    [
      'tenants/contoh-kota/agency.yaml:6:10 zone: an anchor (&z) is not used here; remove it',
      'tenants/contoh-kota/agency.yaml:7:1 zona: unknown key "zona"; nearest: zone',
      'tenants/contoh-kota/agency.yaml:7:7 zona: an alias (*z) is not used here; write the value out',
    ],
  ],
  [
    AGENCY,
    'zone: Asia/Jakarta',
    'zone: !!str Asia/Jakarta',
    [
      'tenants/contoh-kota/agency.yaml:6:13 zone: a tag ("tag:yaml.org,2002:str") is not used here; remove it',
    ],
  ],
  [
    AGENCY,
    'pledge: null',
    'pledge: [1',
    [
      'tenants/contoh-kota/agency.yaml:11:1: the indentation does not fit the lines above, or a bracket is not closed',
    ],
  ],
  [
    AGENCY,
    'kind: city',
    'kind:',
    ['tenants/contoh-kota/agency.yaml:2:1 kind: must not be empty; allowed: city, regency, province'],
  ],
  [
    AGENCY,
    'kind: city',
    'kind: city: big',
    ['tenants/contoh-kota/agency.yaml:2:7: this text holds a colon and a space; put it in quotes'],
  ],
  [
    UNITS,
    'parent: null',
    'parent: dinas-contoh',
    ['tenants/contoh-kota/units.yaml:5:13 units[0].parent: the unit "dinas-contoh" stands below itself'],
  ],
  [
    UNITS,
    'head: kepala-dinas',
    'head: kepala',
    ['tenants/contoh-kota/units.yaml:9:11 units[0].head: there is no post "kepala"; known: kepala-dinas'],
  ],
  [
    UNITS,
    'slug: dinas-contoh\n',
    'slug: dinas-contoh\n    slag: x\n',
    ['tenants/contoh-kota/units.yaml:3:5 units[0].slag: unknown key "slag"; nearest: slug'],
  ],
  [
    UNITS,
    'Jl. Contoh No. 1, Kota Contoh',
    'Jl. Conto No. 1, Kota Contoh',
    [
      'tenants/contoh-kota/units.yaml:6:23 units[0].address.words: "Jl. Conto No. 1, Kota Contoh" stands in no source; nearest: sources/pengaduan.txt line 3 "Jl. Contoh No. 1, Kota Contoh"',
    ],
  ],
  [
    ROLES,
    'slug: petugas',
    'slug: citizen',
    [
      'tenants/contoh-kota/posts.yaml:6:13 posts[0].roles[0]: there is no role "petugas"; known: citizen',
      'tenants/contoh-kota/roles.yaml:2:11 roles[0].slug: "citizen" is the person the service is for; name the role otherwise',
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:37:20 procedure.tracks[0].steps[1].actors[0]: there is no role "petugas"; known: citizen',
      'tenants/contoh-kota/standards/pengaduan/v1.yaml:45:20 procedure.tracks[0].steps[2].actors[0]: there is no role "petugas"; known: citizen',
    ],
  ],
  [
    ROLES,
    'words: [Petugas]',
    'words: Petugas',
    [
      'tenants/contoh-kota/roles.yaml:4:12 roles[0].words: must be a list (lines that begin with "- "), but it is the text "Petugas"',
    ],
  ],
  [
    POSTS,
    'roles: [petugas]',
    'roles: [petugass]',
    ['tenants/contoh-kota/posts.yaml:6:13 posts[0].roles[0]: there is no role "petugass"; nearest: petugas'],
  ],
  [
    CALENDARS,
    "from: '13:00'",
    "from: '11:00'",
    [
      'tenants/contoh-kota/calendars.yaml:6:59 calendars[0].week.monday[1].from: must be later than 12:00, when the stretch above it ends',
    ],
  ],
  [
    CALENDARS,
    "until: '16:00'",
    "until: '24:00'",
    [
      'tenants/contoh-kota/calendars.yaml:6:75 calendars[0].week.monday[1].until: must be a time of day such as 07:30, but it is "24:00"',
    ],
  ],
  [
    CALENDARS,
    'localHolidays: []',
    "localHolidays:\n      - { date: '2026-02-30', name: { id: Hari jadi }, decree: SK 1, knownOn: '2026-01-01' }",
    [
      'tenants/contoh-kota/calendars.yaml:15:17 calendars[0].localHolidays[0].date: must be a day of the calendar written like 2026-11-22, but it is "2026-02-30"',
    ],
  ],
  [
    CALENDARS,
    'localHolidays: []',
    'localHolidays: 3',
    [
      'tenants/contoh-kota/calendars.yaml:14:20 calendars[0].localHolidays: must be a list (lines that begin with "- "), but it is the number 3',
    ],
  ],
  [
    AGENCY,
    'colour: ',
    '__proto__: {}\ncolour: ',
    [
      'tenants/contoh-kota/agency.yaml:7:1 __proto__: unknown key "__proto__"; allowed: slug, casePrefix, kind, region, name, officialName, zone, colour, publisher, officeCalendar, secondFactor, fileQuotaMb, pledge',
    ],
  ],
  [
    AGENCY,
    'name: { id: Kota Contoh, en: Contoh City }',
    'name: { id: "\\u202eKota\\u0000" }',
    ['tenants/contoh-kota/agency.yaml:4:13 name.id: holds a control character; remove it'],
  ],
])('%s: %j written as %j is said with its place and what would be right', (file, from, to, problems) => {
  const files = sampleTenants();
  const root = writeTenants({ ...files, [file]: edit(files[file], from, to) });
  expect(readTenantFolder(root).problems.map(formatProblem)).toEqual(problems);
});
