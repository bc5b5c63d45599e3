import { describe, expect, test } from 'vitest';
import { breachesOf, isLate } from './clock';
import { limitForClass } from './clocks-of';
import { dueOfClock } from './due-of-clock';
import { aLog, at, limit, LIMITS, local, sampleWorkflow, type LogBuilder } from './testing';

/** Received on Monday 10 August 2026, forwarded on Tuesday 11: ten working days end on Friday 28 August. */
function forwarded(setting: Parameters<typeof aLog>[0] = {}): LogBuilder {
  return aLog(setting)
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00', { unit: 'bidang-contoh' });
}

function stops(log: LogBuilder, id: string): string[] {
  return log.clock(id).stops.map(({ from, until }) => `${local(from)} - ${local(until)}`);
}

describe('a limit that is met by the return', () => {
  const returned = aLog().filed('2026-08-10 09:00').step('return', '2026-08-12 10:00');

  test('has ended while the citizen completes the report', () => {
    expect(returned.clock('verification')).toMatchObject({
      status: 'ended',
      endedAt: at('2026-08-12 10:00'),
      stops: [],
      stoppedSince: null,
    });
  });

  test('goes on with what was left of it: 11, 19 and 21 August are its three days', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('return', '2026-08-12 10:00')
      .step('complete', '2026-08-19 09:00');
    expect(log.told('verification')).toEqual(['2026-08-13 16:00 first', '2026-08-21 16:30 resumed']);
    expect(stops(log, 'verification')).toEqual(['2026-08-12 10:00 - 2026-08-19 09:00']);
    expect(log.clock('verification')).toMatchObject({ status: 'running', run: 1, endedAt: null });
    expect(log.clocks).toHaveLength(1);
  });

  test('may be returned twice, and each stretch counts once', () => {
    const log = aLog()
      .filed('2026-08-10 09:00')
      .step('return', '2026-08-11 10:00')
      .step('complete', '2026-08-12 09:00')
      .step('return', '2026-08-12 10:00')
      .step('complete', '2026-08-14 09:00');
    // 11, 12 and 13 August closed while the citizen held it; 14, 18 and 19 count.
    expect(log.told('verification').at(-1)).toBe('2026-08-19 16:00 resumed');
    expect(stops(log, 'verification')).toEqual([
      '2026-08-11 10:00 - 2026-08-12 09:00',
      '2026-08-12 10:00 - 2026-08-14 09:00',
    ]);
  });
});

describe('a limit that is not met', () => {
  test.each([
    ['ask', 'tell', 'the citizen'],
    ['refer', 'hear', 'a body outside'],
  ])('stands still from %s to %s, while %s must act', (away, back) => {
    const log = forwarded().step(away, '2026-08-13 09:00');
    expect(log.clock('answer')).toMatchObject({ status: 'stopped', stoppedSince: at('2026-08-13 09:00') });
    expect(dueOfClock(log.state, log.clock('answer'), LIMITS, log.setting.calendar)).toBeNull();
    log.step(back, '2026-08-18 15:00');
    // The clock stood at the close of 13 and 14 August; 17 is a holiday.
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', '2026-09-01 16:00 resumed']);
    expect(log.clock('answer')).toMatchObject({ status: 'running', stoppedSince: null });
  });

  test('runs through every loop inside the agency (R8)', () => {
    const log = forwarded()
      .step('send-back', '2026-08-12 09:00')
      .step('forward', '2026-08-19 09:00', { unit: 'bidang-lain' });
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first']);
    expect(log.clock('answer')).toMatchObject({ run: 1, startedAt: at('2026-08-11 10:00'), stops: [] });
  });

  test('ends standing still when the case is closed then', () => {
    const definition = sampleWorkflow();
    definition.transitions.find(({ id }) => id === 'reject')?.from.push('asked');
    const log = forwarded({ definition }).step('ask', '2026-08-13 09:00').step('reject', '2026-08-14 09:00');
    expect(log.clock('answer')).toMatchObject({
      status: 'cancelled',
      endedAt: at('2026-08-14 09:00'),
      stoppedSince: null,
    });
    expect(stops(log, 'answer')).toEqual(['2026-08-13 09:00 - 2026-08-14 09:00']);
  });
});

describe('a window that binds the citizen', () => {
  test('runs while the citizen holds the case, also where that stops the agency', () => {
    const definition = sampleWorkflow();
    for (const state of definition.states) if (state.id === 'answered') state.clocks = 'stopped';
    const log = forwarded({ definition }).step('answer', '2026-08-12 10:00');
    expect(log.clock('silence')).toMatchObject({ status: 'running', stops: [], stoppedSince: null });
    expect(log.told('silence')).toEqual(['2026-08-31 16:00 first']);
    expect(log.clock('completion').status).toBe('stopped');
  });

  test('begins anew with each answer', () => {
    const log = forwarded().step('answer', '2026-08-12 10:00').step('answer-again', '2026-08-19 09:00');
    expect(log.told('silence')).toEqual(['2026-08-31 16:00 first', '2026-09-04 16:30 restarted']);
    expect(log.clock('silence', 1)).toMatchObject({
      status: 'cancelled',
      endedAt: at('2026-08-19 09:00'),
    });
    expect(log.clock('silence', 2)).toMatchObject({
      status: 'running',
      startedAt: at('2026-08-19 09:00'),
    });
    expect(log.clock('completion').run).toBe(1);
  });

  test("is cancelled by the citizen's reply", () => {
    const log = forwarded().step('answer', '2026-08-12 10:00').step('reply', '2026-08-14 20:00');
    expect(log.clock('silence')).toMatchObject({ status: 'cancelled', endedAt: at('2026-08-14 20:00') });
  });

  test('that the closing itself opens is open after it', () => {
    const objection = limit({
      id: 'objection',
      max: 30,
      from: 'finished',
      until: ['objected'],
      binds: 'citizen',
    });
    const { clocks } = sampleWorkflow();
    const log = forwarded({
      limits: [...LIMITS, objection],
      definition: sampleWorkflow({ clocks: [...clocks, { limit: 'objection' }] }),
    })
      .step('answer', '2026-08-12 10:00')
      .step('confirm', '2026-08-13 10:00');
    expect(log.clock('objection').status).toBe('running');
    // 14, 18, 19, 21, 24, 26, 27, 28, 31 August; 1-4, 7-11, 14-18, 21-25 September make 28; then 28 and 29.
    expect(log.told('objection')).toEqual(['2026-09-29 16:00 first']);
  });
});

describe('the end of a case', () => {
  test('cancels what is open, judging nothing', () => {
    const log = aLog().filed('2026-08-10 09:00').step('reject', '2026-08-11 09:00');
    expect(log.clock('verification')).toMatchObject({
      status: 'cancelled',
      endedAt: at('2026-08-11 09:00'),
    });
    expect(isLate(log.clock('verification'), at('2026-12-01 09:00'))).toBe(false);
  });

  test('is not undone for the clocks it cancelled when the case is opened again', () => {
    const log = forwarded()
      .step('answer', '2026-08-12 10:00')
      .step('close', '2026-08-31 16:01')
      .step('reopen', '2026-09-02 09:00');
    expect(log.clock('completion')).toMatchObject({
      status: 'cancelled',
      endedAt: at('2026-08-31 16:01'),
      run: 1,
    });
    expect(log.clock('silence')).toMatchObject({ status: 'ended', endedAt: at('2026-08-31 16:01') });
  });

  test('begins a second run of a limit when the case is opened again', () => {
    const log = forwarded()
      .step('answer', '2026-08-12 10:00')
      .step('confirm', '2026-08-19 10:00')
      .step('reopen', '2026-08-24 10:00');
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', '2026-09-08 16:00 restarted']);
    expect(log.clock('answer', 1).status).toBe('ended');
    expect(log.clock('answer', 2)).toMatchObject({ status: 'running', startedAt: at('2026-08-24 10:00') });
  });

  test('starts no clock of the agency, also when its last step names a start', () => {
    const definition = sampleWorkflow();
    definition.transitions.find(({ id }) => id === 'rate')?.emits.push('forwarded');
    const log = forwarded({ definition })
      .step('answer', '2026-08-12 10:00')
      .step('confirm', '2026-08-13 10:00')
      .step('rate', '2026-08-14 10:00', { score: 4 });
    expect(log.clock('answer').run).toBe(1);
    expect(log.state.closedAt).toBe(at('2026-08-13 10:00'));
  });
});

describe('one event that ends and starts a clock', () => {
  test.each([[['forwarded', 'sent-back']], [['sent-back', 'forwarded']]])(
    'first ends and then starts it, however it words that: %j',
    (emits) => {
      const definition = sampleWorkflow();
      for (const clock of definition.clocks) if (clock.limit === 'answer') clock.cancelledBy = ['sent-back'];
      for (const step of definition.transitions) if (step.id === 'classify') step.emits = emits;
      const log = forwarded({ definition }).step('classify', '2026-08-12 10:00');
      expect(log.clock('answer')).toMatchObject({ run: 2, status: 'running' });
    },
  );
});

describe('limits by class', () => {
  test.each([
    ['light', 'answer-light', '2026-08-19 16:00'],
    ['heavy', 'answer-heavy', '2026-09-11 16:30'],
  ])('%s takes the place of the general one and counts from the original start', (id, own, due) => {
    const log = forwarded().step('classify', '2026-08-12 10:00', { class: id });
    expect(log.told('answer')).toEqual(['2026-08-28 16:30 first', `${due} reclassified`]);
    expect(log.clock('answer')).toMatchObject({ limit: own, startedAt: at('2026-08-11 10:00'), run: 1 });
  });

  test('a class set after the answer changes nothing of the run that ended', () => {
    const log = forwarded().step('answer', '2026-08-12 10:00').step('reply', '2026-08-13 10:00');
    log.step('classify', '2026-08-13 11:00', { class: 'light' });
    expect(log.clock('answer')).toMatchObject({ limit: 'answer', status: 'ended' });
  });

  test('without a general limit the shorter one binds the agency until there is a class (R5)', () => {
    const limits = LIMITS.filter(({ id }) => id !== 'answer').toReversed();
    expect(forwarded({ limits }).clock('answer-light').limit).toBe('answer-light');
    expect(
      limitForClass(
        limits.filter(({ from }) => from === 'forwarded'),
        'heavy',
      )?.id,
    ).toBe('answer-heavy');
  });
});

describe('a limit without an upper bound (R7)', () => {
  test('runs, shows its age and has no date', () => {
    const log = forwarded().step('answer', '2026-08-12 10:00');
    const clock = log.clock('completion');
    expect(clock).toMatchObject({ status: 'running', startedAt: at('2026-08-12 10:00'), told: null });
    expect(dueOfClock(log.state, clock, LIMITS, log.setting.calendar)).toBeNull();
    expect(isLate(clock, at('2030-01-01 00:00'))).toBe(false);
  });
});

describe('an instant recorded late', () => {
  test('counts from the step it follows, so that no clock ends before it began', () => {
    const log = forwarded().step('answer', '2026-08-11 08:00');
    expect(log.clock('answer')).toMatchObject({
      startedAt: at('2026-08-11 10:00'),
      endedAt: at('2026-08-11 10:00'),
    });
    expect(breachesOf(log.clock('answer'), at('2026-12-01 09:00'))).toEqual([]);
  });
});
