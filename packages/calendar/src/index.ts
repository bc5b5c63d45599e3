export * from './national-days';
export * from './working-calendar';
