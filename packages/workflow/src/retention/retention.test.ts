import { describe, expect, test } from 'vitest';
import { aWorkflow } from '../testing';
import { findRetentionFaults } from './find-retention-faults';
import { RetentionFile, RetentionRule } from './retention-file';
import { RetentionPeriod, spanOfPeriod } from './retention-period';
import { retentionRuleOf } from './retention-rule-of';

const RULE = {
  ...{ slug: 'semua', workflow: aWorkflow().slug, person: 'P1Y', words: 'P2Y' },
  ...{ sources: ['uu-pdp'], assumed: true, note: { id: 'Contoh' } },
};
const SOURCE = {
  ...{ slug: 'uu-pdp', citation: 'UU 27/2022 Pasal 44', says: { id: 'Dimusnahkan.' } },
  ...{ verified: false, checkedOn: null },
};
const ENDS = aWorkflow().states.flatMap(({ id, outcome }) => (outcome === null ? [] : [id]));
const [FIRST = ''] = ENDS;
const WORKFLOWS = new Map([[aWorkflow().slug, [aWorkflow()]]]);

function faultsOf(...rules: object[]): string[] {
  const file = RetentionFile.parse({ sources: [SOURCE], rules });
  return findRetentionFaults(file, WORKFLOWS).map(
    ({ code, path, name }) => `${path.join('.')} ${code} ${name}`,
  );
}

test.each(['P2Y', 'P18M', 'P1Y6M', 'P30D', 'P1Y1M1D', 'permanent'])('%s is a period', (period) => {
  expect(RetentionPeriod.safeParse(period).success).toBe(true);
});

test.each(['', 'P', 'P0Y', '2Y', 'P2', 'P1W', 'PT2H', 'P-1Y', 'p2y', 'P1D1Y', 'forever'])(
  '%j is none',
  (period) => {
    expect(RetentionPeriod.safeParse(period).success).toBe(false);
  },
);

test('years are twelve months each', () => {
  expect(spanOfPeriod('P1Y6M10D')).toEqual({ months: 18, days: 10 });
  expect(spanOfPeriod('permanent')).toBeNull();
});

test.each<[person: string, words: string, isRight: boolean]>([
  ['P1Y', 'P1Y', true],
  ['P1Y', 'P12M', true],
  ['P1Y', 'P11M', false],
  ['P1M', 'P30D', false],
  ['P1M', 'P31D', true],
  ['P30D', 'P1M', false],
  ['P1Y', 'permanent', true],
  ['permanent', 'P5Y', false],
])('a person for %s and words for %s is right: %s', (person, words, isRight) => {
  expect(RetentionRule.safeParse({ ...RULE, person, words }).success).toBe(isRight);
});

describe('the rule of an end', () => {
  const all = RetentionRule.parse(RULE);
  const one = RetentionRule.parse({ ...RULE, slug: 'satu', ends: [FIRST] });

  test('is the one that names it, else the one for all others, of its own workflow', () => {
    expect(retentionRuleOf([all, one], all.workflow, FIRST)?.slug).toBe('satu');
    expect(retentionRuleOf([all, one], all.workflow, 'lain')?.slug).toBe('semua');
    expect(retentionRuleOf([one], one.workflow, 'lain')).toBeNull();
    expect(retentionRuleOf([all], 'lain', FIRST)).toBeNull();
  });
});

describe('against the workflows', () => {
  test('a rule for every end leaves nothing to say', () => {
    expect(faultsOf(RULE)).toEqual([]);
    expect(faultsOf({ ...RULE, ends: ENDS })).toEqual([]);
  });

  test('an end of any version without a rule is found', () => {
    const [, ...others] = ENDS;
    expect(faultsOf({ ...RULE, ends: others })).toEqual([`rules end-without-rule ${FIRST}`]);
    const older = {
      ...aWorkflow(),
      states: aWorkflow().states.map((one) => (one.id === FIRST ? { ...one, id: 'dulu' } : one)),
    };
    const file = RetentionFile.parse({ sources: [SOURCE], rules: [{ ...RULE, ends: ENDS }] });
    expect(findRetentionFaults(file, new Map([[RULE.workflow, [older, aWorkflow()]]]))).toMatchObject([
      { code: 'end-without-rule', name: 'dulu', known: [RULE.workflow] },
    ]);
  });

  test.each<[object[], string[]]>([
    [[RULE, { ...RULE, workflow: 'lain' }], ['rules.1.workflow workflow-unknown lain']],
    [[RULE, { ...RULE, ends: ['tidak-ada'] }], ['rules.1.ends end-unknown tidak-ada']],
    [
      [RULE, { ...RULE, ends: [FIRST] }, { ...RULE, ends: [FIRST] }],
      [`rules.2.ends end-ruled-twice ${FIRST}`],
    ],
    [[RULE, { ...RULE, slug: 'lagi' }], ['rules.1.slug rule-unused lagi']],
    [
      [
        { ...RULE, ends: ENDS },
        { ...RULE, slug: 'sisa' },
      ],
      ['rules.1.slug rule-unused sisa'],
    ],
    [[{ ...RULE, identity: ['tidak-ada'] }], ['rules.0.identity identity-unknown tidak-ada']],
    [
      [{ ...RULE, sources: ['lain'] }],
      ['rules.0.sources source-unknown lain', 'sources.0.slug source-unused uu-pdp'],
    ],
  ])('what binds nothing is found: %#', (rules, found) => {
    expect(faultsOf(...rules)).toEqual(found);
  });
});
