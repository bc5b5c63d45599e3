export * from './manage-context';
