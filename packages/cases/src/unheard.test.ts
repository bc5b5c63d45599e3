import { describe, expect, test } from 'vitest';
import { aLog, at, sampleWorkflow, type LogBuilder } from './testing';
import { unheardIn } from './unheard';

/** A case whose verification passed on Thursday 13 August 2026; nobody was found to tell. */
function escalated(): LogBuilder {
  return ran(aLog().filed('2026-08-10 09:00'), 'escalate:verification:1', '2026-08-13 16:05', ['head']);
}

function ran(log: LogBuilder, timer: string, when: string, unreached?: string[]): LogBuilder {
  const body = {
    type: 'timer-ran',
    timer,
    does: 'escalates',
    to: ['head'],
    dueAt: '2026-08-13T09:00:00.001Z',
  } as const;
  return log.event(when, { ...body, to: ['head'], ...(unreached === undefined ? {} : { unreached }) });
}

function unheard(log: LogBuilder): string[] {
  return unheardIn(log.state, log.clocks).map(({ key, roles }) => `${key} ${roles.join(' ')}`);
}

describe('an escalation that found nobody', () => {
  test('stands as long as its clock is open', () => {
    expect(unheardIn(escalated().state, escalated().clocks)).toEqual([
      { key: 'escalate:verification:1', roles: ['head'], since: at('2026-08-13 16:05') },
    ]);
    expect(unheard(escalated().step('return', '2026-08-14 09:00'))).toEqual([]);
    expect(unheard(escalated().step('verify', '2026-08-14 09:00'))).toEqual([]);
  });

  test('stands again when the clock that was met goes on', () => {
    const log = escalated().step('return', '2026-08-14 09:00').step('complete', '2026-08-18 09:00');
    expect(unheard(log)).toEqual(['escalate:verification:1 head']);
  });

  test('is over with the case', () => {
    expect(unheard(escalated().step('reject', '2026-08-14 09:00'))).toEqual([]);
  });

  test('is no more when it came again for a new date and found somebody', () => {
    expect(unheard(ran(escalated(), 'escalate:verification:1', '2026-08-19 16:05'))).toEqual([]);
  });

  test('of a timer of the workflow itself stands until the case moves on', () => {
    const definition = sampleWorkflow();
    const log = aLog({ definition }).filed('2026-08-10 09:00').step('verify', '2026-08-10 11:00');
    expect(unheard(ran(log, 'waiting:2', '2026-08-20 09:00', ['officer']))).toEqual(['waiting:2 officer']);
    expect(unheard(log.step('classify', '2026-08-21 09:00', { class: 'light' }))).toEqual([
      'waiting:2 officer',
    ]);
    expect(unheard(log.step('forward', '2026-08-21 10:00'))).toEqual([]);
  });
});
