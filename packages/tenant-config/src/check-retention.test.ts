import { expect, test } from 'vitest';
import { formatProblem } from './problem';
import { readTenantFolder } from './read-tenants';
import { edit, sampleTenants, writeTenants } from './testing/sample-tenants';
import { withWorkflow } from './testing/sample-workflow';

const FILE = 'contoh-kota/retention.yaml';

function problemsOf(files: Record<string, string>): string[] {
  return readTenantFolder(writeTenants(files)).problems.map(formatProblem);
}

test('an agency with workflows says how long their cases are kept; one without need not', () => {
  const { [FILE]: _left, ...without } = withWorkflow();
  expect(problemsOf(withWorkflow())).toEqual([]);
  expect(problemsOf(sampleTenants())).toEqual([]);
  expect(problemsOf(without)).toEqual([
    `tenants/${FILE}:1:1: this file is missing; it says how long the data of ended cases are kept, for every end of a workflow`,
  ]);
});

const UNRULED = ':8:3 rules: the end "answered" of pengaduan has no rule; its cases would be kept for ever';

test.each<[from: string, to: string, problems: string[]]>([
  [
    'ends: [answered]',
    'ends: [answerd]',
    [
      UNRULED,
      ':10:11 rules[0].ends: there is no state of that workflow that ends a case "answerd"; nearest: answered',
    ],
  ],
  [
    'workflow: pengaduan',
    'workflow: pengaduann',
    [UNRULED, ':9:15 rules[0].workflow: there is no workflow "pengaduann"; nearest: pengaduan'],
  ],
  [
    'sources: [uu-pdp]',
    'sources: [uu]',
    [
      ':2:11 sources[0].slug: no rule rests on "uu-pdp"; take it out',
      ':13:14 rules[0].sources: there is no source "uu"; known: uu-pdp',
    ],
  ],
  [
    'person: P1Y',
    'person: 1 tahun',
    [':11:13 rules[0].person: must be a span such as P2Y, P18M or P30D, or permanent, but it is "1 tahun"'],
  ],
  [
    'words: P2Y',
    'words: P6M',
    [':12:12 rules[0].words: must not be shorter than person: words often name people'],
  ],
  [
    'verified: true',
    'verified: false',
    [
      ':6:16 sources[0].checkedOn: a verified source has the day it was checked, and one that is not has none',
    ],
  ],
])('%s → %s', (from, to, problems) => {
  const files = withWorkflow();
  expect(problemsOf({ ...files, [FILE]: edit(files[FILE], from, to) })).toEqual(
    problems.map((problem) => `tenants/${FILE}${problem}`),
  );
});

test('a rule for every other end where none is left is taken out', () => {
  const files = withWorkflow();
  const [head = '', rule = ''] = (files[FILE] ?? '').split('rules:\n');
  const second = rule.replace('slug: pengaduan', 'slug: sisa').replace('    ends: [answered]\n', '');
  expect(problemsOf({ ...files, [FILE]: `${head}rules:\n${rule}${second}` })).toEqual([
    `tenants/${FILE}:16:11 rules[1].slug: "sisa" is for every other end, but no other end is left; take it out`,
  ]);
});
