import { WorkflowDefinition } from '@maklumat/workflow';
import { expect, test } from 'vitest';
import { closedTransitions } from './closed-transitions';
import { aLog, at, sampleWorkflow, type LogBuilder } from './testing';

/** The sample, where the answer's limit, when it has passed, is said once and opens a way for the citizen. */
function withPassedLimit(): WorkflowDefinition {
  const sample = sampleWorkflow();
  return WorkflowDefinition.parse({
    ...sample,
    transitions: [
      ...sample.transitions,
      { ...aStep('limit-passed', 'system'), from: ['with-unit'], emits: ['limit-passed'] },
      {
        ...aStep('object', 'citizen'),
        from: ['with-unit', 'answered'],
        after: 'limit-passed',
        before: ['objected'],
        within: { limit: 'silence' },
        emits: ['objected'],
      },
    ],
    clocks: sample.clocks.map((clock) =>
      clock.limit === 'silence' ? { ...clock, startedBy: ['limit-passed'], again: 'restart' } : clock,
    ),
    timers: [
      ...sample.timers,
      {
        ...{ id: 'answer-passed', after: { limit: 'answer' }, from: 'forwarded' },
        ...{ in: ['with-unit'], transition: 'limit-passed' },
      },
    ],
  });
}

function aStep(id: string, by: string): object {
  return { id, label: { id }, to: null, by: [by] };
}

function forwarded(): LogBuilder {
  return aLog({ definition: withPassedLimit() })
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 10:00')
    .step('forward', '2026-08-10 11:00');
}

function closed(log: LogBuilder, now: string): boolean {
  const { definition, limits, calendar } = log.setting;
  return closedTransitions(log.state, definition, limits, calendar, at(now)).has('object');
}

test('a step that comes after a name is closed until that name is emitted', () => {
  const log = forwarded();
  expect(closed(log, '2026-08-12 09:00')).toBe(true);
  log.step('limit-passed', '2026-08-26 07:00');
  expect(closed(log, '2026-08-26 08:00')).toBe(false);
});

test('a step that comes before a name is taken once', () => {
  const log = forwarded().step('limit-passed', '2026-08-26 07:00').step('object', '2026-08-26 09:00');
  expect(closed(log, '2026-08-26 10:00')).toBe(true);
});

test('the passing of a limit is said once, by a timer, where it moves the case nowhere', () => {
  const log = forwarded();
  const passing = (): string[] => log.pending().filter((line) => line.includes('answer-passed'));
  expect(passing()).toHaveLength(1);
  log.step('limit-passed', '2026-08-26 07:00');
  expect(passing()).toEqual([]);
});

test('a window starts by another name than its own too, and begins anew with its own', () => {
  const log = forwarded().step('limit-passed', '2026-08-26 07:00');
  const first = log.clock('silence');
  expect(new Date(first.startedAt).toISOString()).toBe('2026-08-26T00:00:00.000Z');
  log.step('answer', '2026-08-28 10:00');
  expect(log.clock('silence').run).toBe(2);
  expect(closed(log, '2026-09-11 09:00')).toBe(false);
  expect(closed(log, '2026-12-01 09:00')).toBe(true);
});

test('a window that began in the case it was opened in goes on from the instant it had there', () => {
  const log = aLog().event('2026-08-14 09:00', {
    type: 'filed',
    workflow: 'pengaduan-contoh',
    service: 'layanan-contoh',
    state: 'received',
    emits: ['received'],
    channel: 'web',
    identity: 'named',
    hasOriginalNumber: false,
    unit: 'dinas-contoh',
    choices: {},
    parent: '00000000-0000-7000-8000-000000000001',
    carried: [{ name: 'answered', at: new Date(at('2026-08-12 10:00')).toISOString() }],
  });
  expect(log.state.parentId).toBe('00000000-0000-7000-8000-000000000001');
  expect(log.state.receivedAt).toBe(at('2026-08-14 09:00'));
  const window = log.clock('silence');
  expect(window.startedAt).toBe(at('2026-08-12 10:00'));
  const told = log.tellsDates('2026-08-14 09:00').told('silence');
  const inPlace = aLog()
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 10:00')
    .step('forward', '2026-08-10 11:00')
    .step('answer', '2026-08-12 10:00')
    .told('silence');
  expect(told).toEqual(inPlace);
});

test('what is said to have happened later than the filing counts from the filing', () => {
  const log = aLog().event('2026-08-14 09:00', {
    ...aLog().filed('2026-08-14 09:00').events[0]!.body,
    carried: [{ name: 'answered', at: new Date(at('2026-08-20 10:00')).toISOString() }],
  } as Parameters<LogBuilder['event']>[1]);
  expect(log.clock('silence').startedAt).toBe(at('2026-08-14 09:00'));
});
