export * from './change-holiday';
export * from './manage-context';
export * from './view-work-calendar';
