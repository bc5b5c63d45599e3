import { describe, expect, test } from 'vitest';
import { CaseLogError, replayCase } from './replay-case';
import { aLog, at, sampleWorkflow } from './testing';

const definition = sampleWorkflow();

function log() {
  return aLog({ definition })
    .filed('2026-08-10 09:00')
    .step('verify', '2026-08-10 11:00')
    .step('forward', '2026-08-11 10:00', { unit: 'bidang-contoh' })
    .step('answer', '2026-08-12 10:00')
    .step('answer-again', '2026-08-13 10:00')
    .step('confirm', '2026-08-14 10:00')
    .step('rate', '2026-08-18 10:00', { score: 3 });
}

describe('what a log says', () => {
  test('where the case stands, who held it, when it was answered and closed', () => {
    expect(log().state).toMatchObject({
      state: 'finished',
      outcome: 'finished',
      stage: 'finished',
      holder: 'nobody',
      unit: 'bidang-contoh',
      units: ['dinas-contoh', 'bidang-contoh'],
      receivedAt: at('2026-08-10 09:00'),
      lastEventAt: at('2026-08-18 10:00'),
      firstAnswerAt: at('2026-08-12 10:00'),
      lastAnswerAt: at('2026-08-13 10:00'),
      answers: 2,
      closedAt: at('2026-08-14 10:00'),
      score: 3,
    });
  });

  test('the version is the number of events, dates told among them', () => {
    const { state, events } = log();
    expect(state.version).toBe(events.length);
    expect(state.version).toBe(11); // seven steps, and four dates: verification, answer, two windows
  });

  test('each stay with the event that began it', () => {
    expect(log().state.stays.map(({ state, sequence }) => `${String(sequence)} ${state}`)).toEqual([
      '1 received',
      '3 verified',
      '4 with-unit',
      '6 answered',
      '10 finished',
    ]);
  });

  test('nobody in particular has it once it is given back', () => {
    const userId = '00000000-0000-4000-8000-000000000001';
    const given = log().event('2026-08-18 11:00', { type: 'assigned', userId });
    expect(given.state.assigneeId).toBe(userId);
    expect(given.event('2026-08-18 12:00', { type: 'assigned', userId: null }).state.assigneeId).toBeNull();
  });

  test('nobody in the new unit has it once it is handed over; a step inside the unit leaves it', () => {
    const userId = '00000000-0000-4000-8000-000000000001';
    const given = aLog({ definition })
      .filed('2026-08-10 09:00')
      .event('2026-08-10 10:00', { type: 'assigned', userId })
      .step('verify', '2026-08-10 11:00');
    expect(given.state.assigneeId).toBe(userId);
    expect(given.step('forward', '2026-08-11 10:00', { unit: 'dinas-contoh' }).state.assigneeId).toBe(userId);
    const back = given.step('send-back', '2026-08-11 11:00');
    expect(back.step('forward', '2026-08-11 12:00', { unit: 'bidang-contoh' }).state.assigneeId).toBeNull();
    expect(back.event('2026-08-11 13:00', { type: 'assigned', userId }).state.assigneeId).toBe(userId);
  });

  test('a case that is opened again is not closed', () => {
    expect(log().step('reopen', '2026-08-19 10:00').state).toMatchObject({
      state: 'with-unit',
      outcome: null,
      closedAt: null,
    });
  });
});

describe('a log that no workflow wrote is refused', () => {
  const events = log().events;

  test.each([
    ['an empty one', []],
    ['one that does not begin with the filing', events.slice(1)],
    ['one without its zone', events.map((event) => ({ ...event, occurredAt: '2026-08-10T09:00' }))],
    ['one with a date for an instant', events.map((event) => ({ ...event, occurredAt: '2026-08-10' }))],
    ['one with an instant that is none', events.map((event) => ({ ...event, occurredAt: 'kemarin Z' }))],
  ])('%s', (_, wrong) => {
    expect(() => replayCase(wrong, definition)).toThrow(CaseLogError);
  });

  test.each(['verified', 'finished'])('one with a state its definition does not have: %s', (missing) => {
    const states = definition.states.filter(({ id }) => id !== missing);
    expect(() => replayCase(events, { ...definition, states })).toThrow(
      `The workflow pengaduan-contoh v1 has no state "${missing}".`,
    );
  });
});
