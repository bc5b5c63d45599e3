import { describe, expect, test } from 'vitest';
import { buildFlowGraph, stepsWithoutEnd, unreachableSteps } from './flow-graph';
import { aStep, aTrack } from './testing/a-standard';

const COMPLETE = { id: 'Lengkap', en: 'Complete' };
const INCOMPLETE = { id: 'Belum lengkap', en: 'Incomplete' };

const BRANCHING = aTrack([
  aStep('lapor'),
  aStep('periksa', {
    question: { id: 'Sudah lengkap?', en: 'Complete?' },
    next: [
      { to: 'jawab', when: COMPLETE },
      { to: 'lapor', when: INCOMPLETE },
    ],
  }),
  aStep('jawab'),
]);

describe('buildFlowGraph', () => {
  test('steps without arrows follow each other in printed order, from start to end', () => {
    const graph = buildFlowGraph(aTrack([aStep('a'), aStep('b')]));
    expect(graph.nodes.map((node) => node.id)).toEqual(['start', 'step:a', 'step:b', 'end']);
    expect(graph.edges).toEqual([
      { from: 'start', to: 'step:a', label: null, isBack: false },
      { from: 'step:a', to: 'step:b', label: null, isBack: false },
      { from: 'step:b', to: 'end', label: null, isBack: false },
    ]);
  });

  test('a step with two ways on is followed by a decision that asks its question', () => {
    const { nodes } = buildFlowGraph(BRANCHING);
    expect(nodes.map((node) => node.id)).toEqual([
      'start',
      'step:lapor',
      'step:periksa',
      'decision:periksa',
      'step:jawab',
      'end',
    ]);
    expect(nodes[3]).toMatchObject({ number: 2, question: { id: 'Sudah lengkap?' } });
  });

  test('the ways on leave from the decision, labelled, and a way back is marked', () => {
    const fromDecision = buildFlowGraph(BRANCHING).edges.filter((edge) => edge.from === 'decision:periksa');
    expect(fromDecision).toEqual([
      { from: 'decision:periksa', to: 'step:jawab', label: COMPLETE, isBack: false },
      { from: 'decision:periksa', to: 'step:lapor', label: INCOMPLETE, isBack: true },
    ]);
  });

  test('steps called start or end by the agency do not clash with ours', () => {
    const { nodes } = buildFlowGraph(aTrack([aStep('start'), aStep('end')]));
    expect(new Set(nodes.map((node) => node.id)).size).toBe(4);
  });

  test('an arrow to a step that does not exist is left out', () => {
    const graph = buildFlowGraph(aTrack([aStep('a', { next: [{ to: 'hilang' }, { to: 'end' }] })]));
    expect(graph.edges.map((edge) => edge.to)).toEqual(['step:a', 'end']);
  });
});

test('a step nobody is sent to is unreachable', () => {
  const track = aTrack([aStep('a', { next: [{ to: 'c' }] }), aStep('b'), aStep('c')]);
  expect(unreachableSteps(track)).toEqual(['b']);
  expect(buildFlowGraph(track).unreachable).toEqual(['b']);
});

test('steps that only lead to each other never reach the end', () => {
  const track = aTrack([
    aStep('a'),
    aStep('b', { next: [{ to: 'c' }] }),
    aStep('c', { next: [{ to: 'b' }] }),
  ]);
  expect(stepsWithoutEnd(track)).toEqual(['a', 'b', 'c']);
  expect(stepsWithoutEnd(BRANCHING)).toEqual([]);
});

test('a long procedure is walked without recursion', () => {
  const track = aTrack(Array.from({ length: 300 }, (_, index) => aStep(`s${index}`)));
  expect(unreachableSteps(track)).toEqual([]);
  expect(stepsWithoutEnd(track)).toEqual([]);
});
