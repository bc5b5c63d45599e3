import { describe, expect, test } from 'vitest';
import { LIMITS, aLog, at, local, pastLog, sampleWorkflow, type LogBuilder } from '../testing';
import { simulateCase, type ProposedRules } from './simulate-case';

const { states, transitions, timers } = sampleWorkflow();

function forwarded(): LogBuilder {
  return aLog()
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00');
}

/** Why, at which step, in which state, when; null where it is not stuck. */
function stuckOf(log: LogBuilder, proposed: ProposedRules, now = '2026-09-30 09:00'): string | null {
  const { verdicts, stuck } = simulateCase(pastLog(log), log.setting, proposed, at(now));
  expect(verdicts.includes('stuck')).toBe(stuck !== null);
  if (stuck === null) return null;
  return `${stuck.code} ${stuck.step ?? '-'} in ${stuck.state} at ${String(local(stuck.at))}`;
}

function without(...ids: string[]): typeof transitions {
  return transitions.filter(({ id }) => !ids.includes(id));
}

describe('a case is stuck', () => {
  test('at a step that the proposal does not have', () => {
    const definition = sampleWorkflow({
      states: states.filter(({ id }) => id !== 'asked'),
      transitions: without('ask', 'tell'),
    });
    const log = forwarded().step('ask', '2026-08-12 09:00').step('tell', '2026-08-13 09:00');
    expect(stuckOf(log, { definition })).toBe('transition-unknown ask in with-unit at 2026-08-12 09:00');
    expect(stuckOf(forwarded(), { definition })).toBeNull();
  });

  test('at a step that a new one would have to come before', () => {
    const definition = sampleWorkflow({
      states: [...states, { ...states.find(({ id }) => id === 'verified'), id: 'weighed' }],
      transitions: [
        ...transitions.map((one) => (one.id === 'forward' ? { ...one, from: ['weighed'] } : one)),
        { id: 'weigh', label: { id: 'weigh' }, from: ['verified'], to: 'weighed', by: ['officer'] },
      ],
    });
    expect(stuckOf(forwarded(), { definition })).toBe(
      'not-in-this-state forward in verified at 2026-08-11 10:00',
    );
  });

  test('where it had ended and would not have', () => {
    const definition = sampleWorkflow({
      states: [...states, { ...states.find(({ id }) => id === 'answered'), id: 'signed' }],
      transitions: [
        ...transitions.map((one) => (one.id === 'confirm' ? { ...one, to: 'signed' } : one)),
        { id: 'sign', label: { id: 'sign' }, from: ['signed'], to: 'finished', by: ['head'] },
      ],
    });
    const log = forwarded().step('answer', '2026-08-12 09:00').step('confirm', '2026-08-13 09:00');
    expect(stuckOf(log, { definition })).toBe('would-not-end - in signed at 2026-08-13 09:00');
  });

  test('at a step that ended states no longer allow', () => {
    const definition = sampleWorkflow({
      transitions: transitions.map((one) => (one.id === 'answer' ? { ...one, to: 'finished' } : one)),
    });
    const log = forwarded().step('answer', '2026-08-12 09:00').step('reply', '2026-08-13 09:00');
    expect(stuckOf(log, { definition })).toBe('case-ended reply in finished at 2026-08-13 09:00');
  });

  test('at a step its role may no longer take', () => {
    const definition = sampleWorkflow({
      transitions: transitions.map((one) => (one.id === 'forward' ? { ...one, by: ['head'] } : one)),
    });
    expect(stuckOf(forwarded(), { definition })).toBe('role-may-not forward in verified at 2026-08-11 10:00');
  });

  test('at a step that is not for its class, and at a class that is gone', () => {
    const log = forwarded()
      .step('classify', '2026-08-11 11:00', { class: 'heavy' })
      .step('answer', '2026-08-12 09:00');
    const light = transitions.map((one) => (one.id === 'answer' ? { ...one, whenClass: ['light'] } : one));
    expect(stuckOf(log, { definition: sampleWorkflow({ transitions: light }) })).toBe(
      'class-does-not-fit answer in with-unit at 2026-08-12 09:00',
    );
    const classes = [{ id: 'light', label: { id: 'Ringan' }, words: null }];
    expect(stuckOf(log, { definition: sampleWorkflow({ classes }) })).toBe(
      'class-unknown classify in with-unit at 2026-08-11 11:00',
    );
  });

  test('at a step whose window would already have closed', () => {
    const within = { amount: 2, unit: 'working-days', from: 'answered' };
    const definition = sampleWorkflow({
      transitions: transitions.map((one) => (one.id === 'reply' ? { ...one, within } : one)),
    });
    const answered = (replied: string): LogBuilder =>
      forwarded().step('answer', '2026-08-12 09:00').step('reply', replied);
    expect(stuckOf(answered('2026-08-14 16:30'), { definition })).toBeNull();
    expect(stuckOf(answered('2026-08-14 16:31'), { definition })).toBe(
      'window-closed reply in answered at 2026-08-14 16:31',
    );
  });

  test('at a step that comes after the case would have been closed by itself', () => {
    const limits = LIMITS.map((one) => (one.id === 'silence' ? { ...one, max: 3 } : one));
    const log = forwarded().step('answer', '2026-08-12 09:00').step('reply', '2026-08-21 09:00');
    expect(stuckOf(log, { limits })).toBe('closed-by-then reply in answered at 2026-08-21 09:00');
    const longer = timers.map((one) => ({ ...one, after: { amount: 60, unit: 'working-days' } }));
    expect(stuckOf(log, { limits, definition: sampleWorkflow({ timers: longer }) })).toBeNull();
  });

  test('where it stands, when nobody may take it out of there', () => {
    const log = forwarded().step('ask', '2026-08-12 09:00');
    const definition = sampleWorkflow({ transitions: without('tell') });
    expect(stuckOf(log, { definition })).toBe('no-way-on - in asked at 2026-09-30 09:00');
  });

  test('where the state it begins in or comes to is gone', () => {
    const begins = sampleWorkflow({ states: states.filter(({ id }) => id !== 'received') });
    expect(stuckOf(forwarded(), { definition: begins })).toBe(
      'state-unknown - in received at 2026-08-10 09:00',
    );
    const comes = sampleWorkflow({ states: states.filter(({ id }) => id !== 'with-unit') });
    expect(stuckOf(forwarded(), { definition: comes })).toBe(
      'state-unknown forward in verified at 2026-08-11 10:00',
    );
  });
});

test('a stuck case is compared up to the step that stops it', () => {
  const definition = sampleWorkflow({ transitions: without('extend') });
  const limits = LIMITS.map((one) => (one.id === 'answer' ? { ...one, max: 5 } : one));
  const log = forwarded().step('extend', '2026-08-18 09:00').step('answer', '2026-09-30 09:00');
  const { verdicts, clocks } = simulateCase(
    pastLog(log),
    log.setting,
    { definition, limits },
    at('2026-12-01 09:00'),
  );
  expect(verdicts).toEqual(['stuck', 'earlier']);
  // The extension and the late answer came afterwards.
  expect(clocks.map(({ limit, told, would }) => [limit, local(told?.dueAt), local(would?.dueAt)])).toEqual([
    ['verification', '2026-08-13 16:00', '2026-08-13 16:00'],
    ['answer', '2026-08-28 16:30', '2026-08-19 16:00'],
  ]);
});
