export * from './describe-week';
export * from './national-days';
export * from './working-calendar';
