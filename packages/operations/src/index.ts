export * from './context';
export * from './operation-error';
export * from './public/directory';
export * from './public/list-services';
export * from './public/view-agency';
export * from './public/view-standard';
export type * from './public/views';
export { closeDatabase, DatabaseUnreachableError, openDatabase, type Database } from '@maklumat/db';
