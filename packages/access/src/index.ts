export * from './case-access';
export * from './collection-access';
export * from './people-access';
export * from './person-on-output';
export * from './role-rights';
