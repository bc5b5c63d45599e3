export * from './agency-order';
export { caseFact, type CaseFact, type PromiseKept } from './case-fact';
export * from './csv';
export { figuresOf, type Figures } from './figures';
export { medianOf, type Frequency } from './median';
export * from './period';
export * from './small-numbers';
export * from './standards-figures';
export type * from './tally';
