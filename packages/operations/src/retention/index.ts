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
