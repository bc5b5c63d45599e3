export * from './case-access';
export * from './collection-access';
