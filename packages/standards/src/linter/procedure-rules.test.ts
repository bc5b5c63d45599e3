import { expect, test } from 'vitest';
import { aRole, aStandard, aStep, aTrack } from '../testing/a-standard';
import { lintFigures, lintProcedure } from './procedure-rules';

const BACK_TO_FIRST = [
  { to: 'end', when: { id: 'Ya' } },
  { to: 'a', when: { id: 'Tidak' } },
];

function loopTo(actor: string) {
  const steps = [
    aStep('a', { actors: [actor] }),
    aStep('b', { question: { id: 'Lengkap?' }, next: BACK_TO_FIRST }),
  ];
  return aStandard({ procedure: { tracks: [aTrack(steps)], figures: [] } });
}

test.each([
  ['the citizen stops the clock', 'citizen', 'stops'],
  ['a person outside the agency stops the clock', 'pelapor', 'stops'],
  ['an official lets it run', 'admin', 'runs'],
])('going back to %s (R8)', (_why, actor, clock) => {
  const outside = { ...aRole(), slug: 'pelapor', outside: true };
  expect(lintProcedure(loopTo(actor), [aRole(), outside])).toEqual([
    {
      code: 'procedure-loop',
      severity: 'notice',
      path: ['procedure', 'tracks', 0, 'steps', 1],
      data: { step: 2, back: 1, clock, track: 'Alur utama', trackEn: 'Main track' },
    },
  ]);
});

test('a drawing may show one of several tracks or all their steps together', () => {
  const tracks = [aTrack([aStep('a'), aStep('b')]), aTrack([aStep('c')], 'lain')];
  const drawn = (boxes: number) =>
    lintFigures(
      aStandard({
        procedure: {
          tracks,
          figures: [
            {
              kind: 'flowchart',
              words: Array.from({ length: boxes }, () => 'Kotak'),
              note: { id: 'Bagan.' },
            },
          ],
        },
      }),
    ).map((finding) => finding.code);
  expect([1, 2, 3].flatMap(drawn)).toEqual([]);
  expect(drawn(4)).toEqual(['figure-differs-from-steps']);
});

test('a standard without a procedure has no steps to follow', () => {
  expect(lintProcedure(aStandard({ procedure: null }), [])).toEqual([]);
});
