export * from './group-week';
export * from './national-days';
export * from './working-calendar';
