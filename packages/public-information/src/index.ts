export * from './decide-entry';
export * from './entry';
export * from './list-columns';
export * from './publish-faults';
export * from './read-list';
export type { KnownUnit, RowFault } from './read-row';
