export * from './a-standard';
