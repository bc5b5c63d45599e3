import { clocksOf, dueOfClock, pendingTimers, replayCase } from '@maklumat/cases';
import { aLog, type LogBuilder } from '@maklumat/cases/testing';
import { median } from './measure';

/** What it costs to read one long case, in microseconds of the processor's time, and what the case is. */
export type ReplayFigures = {
  /** Its events read, every clock built, and the due date of each counted. */
  readonly allClocks: number;
  /** What time will bring to it, from its state. */
  readonly timers: number;
  readonly events: number;
  readonly clocks: number;
};

const ROUNDS = 9;
const ROUND_MS = 200;
const BATCH = 20;
/** Times before the first round: the engine has compiled what runs by then. */
const WARM_UP = 5000;
const EVENTS = 50;

/**
 * Reads a complaint of fifty events that had everything: returned twice, classified and classified anew, extended,
 * stopped three times for the citizen and once for another agency, handed between three units, answered twice and
 * reopened, with every date told and the reminders that ran.
 *
 * @throws {Error} when the case is not what it says: then it would measure something else
 */
export function measureReplays(): ReplayFigures {
  const log = longCase();
  const { definition, limits, calendar } = log.setting;
  const { state } = log;
  const dues = (): (number | null)[] => duesOf(log);
  const counted = dues().filter((due) => due !== null);
  if (log.events.length !== EVENTS || counted.length < 5)
    throw new Error(`${String(log.events.length)} events, ${String(counted.length)} dates.`);
  return {
    allClocks: microseconds(dues),
    timers: microseconds(() => pendingTimers(state, definition, limits, calendar)),
    events: log.events.length,
    clocks: log.clocks.length,
  };
}

/** From the bare log to when each of its clocks is due. */
function duesOf({ events, setting: { definition, limits, calendar } }: LogBuilder): (number | null)[] {
  const state = replayCase(events, definition);
  return clocksOf(state, definition, limits).map(
    (clock) => dueOfClock(state, clock, limits, calendar)?.dueAt ?? null,
  );
}

const OFFICIAL = '00000000-0000-4000-8000-000000000001';

function longCase(): LogBuilder {
  return answeredTwice(inTheUnits(verified(aLog())));
}

function verified(log: LogBuilder): LogBuilder {
  return log
    .filed('2026-08-03 09:00')
    .event('2026-08-03 09:30', { type: 'assigned', userId: OFFICIAL })
    .step('return', '2026-08-04 10:00')
    .event('2026-08-05 10:00', { type: 'message-added', audience: 'agency' })
    .step('complete', '2026-08-06 09:00')
    .ran('reminds', '2026-08-07 10:45')
    .step('return', '2026-08-07 14:00')
    .step('complete', '2026-08-10 08:00')
    .step('verify', '2026-08-10 10:00')
    .step('classify', '2026-08-10 11:00', { class: 'light' });
}

function inTheUnits(log: LogBuilder): LogBuilder {
  return log
    .step('forward', '2026-08-11 09:00', { unit: 'bidang-satu' })
    .event('2026-08-11 10:00', { type: 'assigned', userId: OFFICIAL })
    .step('ask', '2026-08-12 09:00')
    .event('2026-08-13 10:00', { type: 'message-added', audience: 'citizen' })
    .step('tell', '2026-08-14 09:00')
    .ran('reminds', '2026-08-21 16:30')
    .step('classify', '2026-08-24 09:00', { class: 'heavy' })
    .step('send-back', '2026-08-24 11:00')
    .step('forward', '2026-08-26 09:00', { unit: 'bidang-dua' })
    .step('refer', '2026-08-27 09:00')
    .step('hear', '2026-09-07 09:00')
    .ran('reminds', '2026-09-21 09:00')
    .step('extend', '2026-09-21 09:30')
    .step('ask', '2026-09-22 09:00')
    .step('tell', '2026-09-23 13:00')
    .event('2026-09-24 10:00', { type: 'message-added', audience: 'agency' });
}

function answeredTwice(log: LogBuilder): LogBuilder {
  return log
    .step('answer', '2026-09-29 09:00')
    .step('reply', '2026-10-01 09:00')
    .step('answer', '2026-10-05 09:00')
    .step('confirm', '2026-10-06 09:00')
    .step('rate', '2026-10-06 09:05', { score: 2 })
    .step('reopen', '2026-10-08 09:00')
    .event('2026-10-08 10:00', { type: 'assigned', userId: OFFICIAL })
    .event('2026-10-09 10:00', { type: 'message-added', audience: 'agency' })
    .step('ask', '2026-10-12 09:00')
    .event('2026-10-13 10:00', { type: 'message-added', audience: 'citizen' })
    .step('tell', '2026-10-14 09:00');
}

/**
 * Microseconds of the processor's time for one time, the median of rounds: what else the machine does meanwhile counts
 * only as far as it slows the core down.
 */
function microseconds(work: () => unknown): number {
  for (let step = 0; step < WARM_UP; step += 1) work();
  const costs = Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    let done = 0;
    while (performance.now() - startedAt < ROUND_MS) {
      for (let step = 0; step < BATCH; step += 1) work();
      done += BATCH;
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / done;
  });
  return median(costs);
}
