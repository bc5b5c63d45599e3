export * from './case-document';
export * from './case-fact';
export { findOutputFaults, type OutputContext, type OutputFault } from './find-output-faults';
export { isForPerson } from './is-for-person';
export { isMakeable, type DocumentedCase } from './is-makeable';
export * from './number-series';
export * from './register';
export * from './signature';
