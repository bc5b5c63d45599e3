export { findRetentionFaults, type RetentionFault } from './find-retention-faults';
export * from './retention-file';
export { RetentionPeriod, spanOfPeriod, type MonthsAndDays } from './retention-period';
export { retentionRuleOf } from './retention-rule-of';
