import { expect, test } from 'vitest';
import { readiness, type ReadinessGap } from './readiness';
import type { StandardVersion } from './schema/standard-version';
import { aStandard } from './testing/a-standard';

const NO_DECREE = { status: 'missing', number: null, signedOn: null, signatory: null } as const;

test.each<[score: number, why: string, standard: StandardVersion | null, gaps: ReadinessGap[]]>([
  [0, 'there is no standard', null, ['standard-missing']],
  [1, 'a component is missing, whatever else is done', aStandard({ fee: null }), ['components-missing']],
  [2, 'all fourteen are stated but no decree', aStandard({ decree: NO_DECREE }), ['decree-missing']],
  [3, 'decreed but no consultation', aStandard({ consultation: null }), ['consultation-missing']],
  [4, 'consulted but no evaluation', aStandard({ evaluation: null }), ['evaluation-missing']],
  [5, 'everything is recorded', aStandard(), []],
  [
    1,
    'every gap is told, the lowest first',
    aStandard({ fee: null, decree: NO_DECREE, consultation: null, evaluation: null }),
    ['components-missing', 'decree-missing', 'consultation-missing', 'evaluation-missing'],
  ],
])('readiness is %i when %s', (score, _why, standard, gaps) => {
  expect(readiness(standard)).toEqual({ score, gaps });
});
