import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, sampleTenants, writeTenants } from './testing/index';

const HOLIDAYS = 'national/holidays.yaml';

test.each<[file: string, from: string, to: string, problems: string[]]>([
  [
    HOLIDAYS,
    'decree: skb-1',
    'decree: skb-2',
    ['tenants/national/holidays.yaml:7:83 days[0].decree: there is no decree "skb-2"; nearest: skb-1'],
  ],
  [
    HOLIDAYS,
    "date: '2026-08-17'",
    "date: '2027-08-17'",
    [
      'tenants/national/holidays.yaml:7:13 days[0].date: 2027-08-17 is outside the years of this file; years: 2026',
    ],
  ],
  [
    HOLIDAYS,
    'confidence: high }\n',
    "confidence: high }\n  - { date: '2026-08-17', kind: national-holiday, name: Lagi, decree: skb-1, confidence: high }\n",
    ['tenants/national/holidays.yaml:8:13 days[1].date: 2026-08-17 stands twice as national-holiday'],
  ],
  [
    HOLIDAYS,
    'confidence: high }',
    'confidence: high, revokedBy: skb-2 }',
    ['tenants/national/holidays.yaml:7:119 days[0].revokedBy: there is no decree "skb-2"; nearest: skb-1'],
  ],
  [
    HOLIDAYS,
    'confidence: high }\n',
    "confidence: high, revokedBy: skb-1 }\n  - { date: '2026-08-17', kind: national-holiday, name: Lagi, decree: skb-1, confidence: high }\n",
    ['tenants/national/holidays.yaml:8:13 days[1].date: 2026-08-17 stands twice as national-holiday'],
  ],
  [
    'national/ramadan.yaml',
    "until: '2026-03-20'",
    "until: '2026-01-20'",
    [
      'tenants/national/ramadan.yaml:2:51 periods[0].until: must not be before 2026-02-19, but it is "2026-01-20"',
    ],
  ],
  [
    'national/regions.yaml',
    'kind: province',
    'kind: city',
    [
      'tenants/national/regions.yaml:3:48 regions[1].kind: does not fit the code "99": the text "city"; two digits are a province, four a city or regency',
    ],
  ],
  [
    'national/statutory-limits.yaml',
    'verified: false',
    'verified: true',
    [
      'tenants/national/statutory-limits.yaml:11:16 limits[0].checkedOn: a verified limit has the day it was checked, and one that is not has none',
    ],
  ],
  [
    'national/statutory-limits.yaml',
    'amount: 10',
    'amount: 2.5',
    [
      'tenants/national/statutory-limits.yaml:5:13 limits[0].amount: must be a whole number; only hours a week may be a fraction',
    ],
  ],
])('%s: %j written as %j is said with its place and what would be right', (file, from, to, problems) => {
  const files = sampleTenants();
  const config = readTenantFolder(writeTenants({ ...files, [file]: edit(files[file], from, to) }));
  expect(config.problems.map(formatProblem)).toEqual(problems);
  expect(config.national === null).toBe(!file.endsWith('regions.yaml') || problems.length > 0);
});

test('two agencies cannot govern one region', () => {
  const files = { ...sampleTenants('contoh-dua'), ...sampleTenants('contoh-satu') };
  expect(readTenantFolder(writeTenants(files)).problems.map(formatProblem)).toEqual([
    'tenants/contoh-satu/agency.yaml:3:9 region: region 99.71 already has an agency: contoh-dua',
  ]);
});
