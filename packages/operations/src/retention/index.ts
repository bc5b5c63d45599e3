export { runRetention, type ErasedLine, type RetentionReport, type RetentionRun } from './run-retention';
export { HOLD_GROUNDS, type HoldGround } from '@maklumat/db';
export {
  HOLD_REFUSALS,
  holdCase,
  LONGEST_HOLD_REASON,
  releaseHold,
  type HoldAsked,
  type HoldRefusal,
  type HoldResult,
} from './change-hold';
export { viewPublicRetention, type RetentionRow, type RetentionTable } from './rule-table';
export {
  MOST_DUE_CASES,
  viewRetention,
  type DueCase,
  type ErasedCount,
  type HeldCase,
  type RetentionView,
} from './view-retention';
