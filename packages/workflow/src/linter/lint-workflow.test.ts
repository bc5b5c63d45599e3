import { aLimit, aStep, aTrack } from '@maklumat/standards/testing';
import { describe, expect, test } from 'vitest';
import { WorkflowDefinition } from '../schema/definition';
import { aBoundStandard, aWorkflow, boundLimits } from '../testing/a-workflow';
import {
  BREAKS,
  CONTEXT,
  copyOf,
  transition,
  without,
  WORDS,
  type Change,
} from '../testing/broken-workflows';
import { describeWorkflowFinding } from './describe-finding';
import { WORKFLOW_FINDING_CODES } from './finding';
import { lintWorkflow, type WorkflowLintContext } from './lint-workflow';

function codesAfter(change: Change, context: Partial<WorkflowLintContext> = {}): string[] {
  const draft = copyOf(aWorkflow());
  change(draft);
  const findings = lintWorkflow(WorkflowDefinition.parse(draft), { ...CONTEXT, ...context });
  return [...new Set(findings.map(({ code }) => code))];
}

test('the sample has nothing the linter could say', () => {
  expect(codesAfter(() => undefined)).toEqual([]);
});

describe('a definition that breaks one rule gives that finding and no other', () => {
  test.each(WORKFLOW_FINDING_CODES)('%s', (code) => {
    const { change = () => undefined, context } = BREAKS[code];
    expect(codesAfter(change, context)).toEqual([code]);
  });
});

test('a published step may be left out with a reason', () => {
  const steps = ['lapor', 'terima', 'jawab', 'rekap'].map((id) => aStep(id));
  const standard = aBoundStandard({ procedure: { tracks: [aTrack(steps)], figures: [] } });
  expect(codesAfter(() => undefined, { standard })).toEqual(['step-not-carried-out']);
  const leave: Change = (d) => d.leftOut.push({ kind: 'step', id: 'rekap', why: WORDS });
  expect(codesAfter(leave, { standard })).toEqual([]);
});

test('a state that goes on for one class alone is stuck for the others', () => {
  const change: Change = (d) => {
    without(d, 'give-back');
    for (const id of ['close', 'answer'])
      transition(d, id).from = transition(d, id).from.filter((one) => one !== 'handling');
    transition(d, 'examine')['to'] = 'answered';
    transition(d, 'examine').effects['tells'] = WORDS;
    transition(d, 'examine').emits = ['answered'];
    transition(d, 'examine')['steps'] = ['jawab'];
  };
  expect(codesAfter(change)).toEqual(['state-without-way-on']);
});

test('a hostile definition of many classes and limits is read in bounded time', () => {
  const change: Change = (d) => {
    for (let n = 0; n < 30; n += 1) {
      d.transitions.push({
        ...transition(d, 'examine'),
        id: `x${n}`,
        emits: [`e${n}`],
        ...{ whenClass: null },
      });
      d.clocks.push({ limit: `l${n}`, cancelledBy: [] });
    }
  };
  const limits = Array.from({ length: 30 }, (_, n) =>
    aLimit({ id: `l${n}`, from: `e${n}`, until: ['finished'] }),
  );
  const standard = aBoundStandard({ time: { words: ['5'], limits: [...boundLimits(), ...limits] } });
  expect(codesAfter(change, { standard })).toEqual([]);
});

test('a finding is a sentence in both languages, without holes', () => {
  const label = { state: 'Ditinjau', stateEn: 'Reviewed' };
  const finding = { code: 'state-unreachable', data: label } as const;
  expect(describeWorkflowFinding(finding, 'id')).toBe(
    'Keadaan "Ditinjau" tidak bisa dicapai dari keadaan mana pun.',
  );
  expect(describeWorkflowFinding(finding, 'en')).toBe(
    'The state "Reviewed" cannot be reached from any state.',
  );
});

test.each(WORKFLOW_FINDING_CODES)('%s has all the words its sentence needs', (code) => {
  const { change = () => undefined, context } = BREAKS[code];
  const draft = copyOf(aWorkflow());
  change(draft);
  const findings = lintWorkflow(WorkflowDefinition.parse(draft), { ...CONTEXT, ...context });
  for (const finding of findings) {
    expect(describeWorkflowFinding(finding, 'id')).not.toContain('–');
    expect(describeWorkflowFinding(finding, 'en')).not.toContain('–');
  }
});
