export { amendDates, hasWindowAfterEnd, type Amendment } from './amend-dates';
export * from './audit';
export * from './case-state';
export { breachesOf, isLate, type Clock, type ToldDate } from './clock';
export { clocksOf, limitForClass } from './clocks-of';
export { closedTransitions } from './closed-transitions';
export { countedLimits, dueOfClock, extensionOfClock } from './due-of-clock';
export { endedLimits, extensionsOf } from './extendable';
export * from './counted-time';
export { explainClock } from './explain-clock';
export * from './hash-chain';
export * from './held-times';
export * from './outputs';
export { markOfKey, pendingTimers, type PendingTimer } from './pending-timers';
export { promisesToTell } from './promises-to-tell';
export * from './public-number';
export {
  erasureOf,
  KEPT_BECAUSE,
  type Erasure,
  type ErasureFacts,
  type KeptBecause,
} from './retention/erasure-of';
export { keptUntil, latestEnd } from './retention/kept-until';
export { CaseLogError, replayCase, type ReplayedEvent } from './replay-case';
export {
  VERDICTS,
  simulateCase,
  type ProposedRules,
  type SimulatedCase,
  type Stuck,
  type Verdict,
} from './simulation/simulate-case';
export type { ClockChange, SimulatedClock, SimulatedDate, Standing } from './simulation/compare-clocks';
export type { PastEvent, SimulationRules, StuckCode } from './simulation/rules';
export { chatParts, readChat, type Chat, type ChatMessage, type ChatPart } from './chat/read-chat';
export { whoReports, type ChatRoles, type ServiceInChat } from './chat/who-reports';
export { nearestClock, statusLine, type StatusLine } from './status-line';
export { endsItsDay, timeTo, type TimeTo } from './time-to';
export { unheardIn, type Unheard } from './unheard';
