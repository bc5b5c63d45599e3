import { describe, expect, test } from 'vitest';
import type { Exclusion, InformationEntry } from './entry';
import { isExclusionOver, publishFaults, type PublishFault } from './publish-faults';
import { anEntry, anExcludedEntry } from './testing';

const STAGE = { grounds: ['uu-14-2008-17-h'], today: '2026-11-22' };

describe('open information is published with every column of the list', () => {
  test.each<[what: string, more: Partial<InformationEntry>, faults: PublishFault[]]>([
    ['complete', {}, []],
    ['no summary', { summary: '' }, ['summary-missing']],
    ['nobody responsible', { responsible: '' }, ['responsible-missing']],
    ['no time', { madeOn: null }, ['made-on-missing']],
    ['no place', { madeAt: '' }, ['made-at-missing']],
    ['no form', { forms: [] }, ['form-missing']],
    ['no medium', { media: '' }, ['media-missing']],
    ['no retention', { retention: '' }, ['retention-missing']],
    ['made this year', { madeOn: '2026' }, []],
    ['made this month', { madeOn: '2026-11' }, []],
    ['made today', { madeOn: '2026-11-22' }, []],
    ['made tomorrow', { madeOn: '2026-11-23' }, ['made-in-future']],
    ['made next month', { madeOn: '2026-12' }, ['made-in-future']],
    ['made next year', { madeOn: '2027' }, ['made-in-future']],
  ])('%s', (_what, more, faults) => {
    expect(publishFaults(anEntry(more), STAGE)).toEqual(faults);
  });
});

describe('excluded information is published with a ground and a recorded consequence test', () => {
  test.each<[what: string, exclusion: Partial<Exclusion>, faults: PublishFault[]]>([
    ['tested', {}, []],
    ['no ground', { ground: null }, ['ground-missing']],
    ['a ground no law has', { ground: 'uu-14-2008-17-z' }, ['ground-unknown']],
    ['no decision', { decisionNumber: '' }, ['consequence-test-missing']],
    ['no day of the decision', { decidedOn: null }, ['decision-day-missing']],
    ['decided today', { decidedOn: '2026-11-22' }, []],
    ['decided tomorrow', { decidedOn: '2026-11-23' }, ['decided-in-future']],
    ['no consequence', { consequence: '' }, ['consequence-missing']],
    ['nothing weighed', { publicInterest: '' }, ['public-interest-missing']],
    ['no end and no reason', { until: null }, ['end-missing']],
    ['no end, with its reason', { until: null, noEndReason: 'Data pribadi.' }, []],
    ['ends before it was decided', { until: '2026-03-01' }, ['end-before-decision', 'exclusion-over']],
    ['ends today', { until: '2026-11-22' }, []],
    ['ended yesterday', { until: '2026-11-21' }, ['exclusion-over']],
  ])('%s', (_what, exclusion, faults) => {
    expect(publishFaults(anExcludedEntry(exclusion), STAGE)).toEqual(faults);
  });

  test('and not without any test at all', () => {
    expect(publishFaults(anExcludedEntry({}, { exclusion: null }), STAGE)).toEqual([
      'ground-missing',
      'consequence-test-missing',
      'decision-day-missing',
      'consequence-missing',
      'public-interest-missing',
      'end-missing',
    ]);
  });

  test.each<[what: string, more: Partial<InformationEntry>, fault: PublishFault]>([
    ['its summary', { summary: 'Nama dan nomor pelapor.' }, 'excluded-shows-summary'],
    ['a link', { link: 'https://data.contoh.go.id/x' }, 'excluded-shows-link'],
    [
      'a file',
      { file: { storedAs: 'a'.repeat(64), name: 'x.pdf', mediaType: 'application/pdf', bytes: 1 } },
      'excluded-shows-file',
    ],
  ])('and never with %s', (_what, more, fault) => {
    expect(publishFaults(anExcludedEntry({}, more), STAGE)).toEqual([fault]);
  });
});

test.each<[until: string | null, isOver: boolean]>([
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2026-11-23', false],
  [null, false],
])('an exclusion until %s is over on 22 November: %s', (until, isOver) => {
  expect(isExclusionOver({ until }, '2026-11-22')).toBe(isOver);
});
