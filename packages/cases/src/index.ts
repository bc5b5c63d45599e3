export * from './case-state';
export { breachesOf, isLate, type Clock, type ToldDate } from './clock';
export { clocksOf, limitForClass } from './clocks-of';
export { countedLimits, dueOfClock } from './due-of-clock';
export * from './hash-chain';
export { pendingTimers, type PendingTimer } from './pending-timers';
export { promisesToTell } from './promises-to-tell';
export * from './public-number';
export { CaseLogError, replayCase, type ReplayedEvent } from './replay-case';
