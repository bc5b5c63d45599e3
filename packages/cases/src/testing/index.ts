export * from './a-log';
export * from './past-log';
export * from './random-log';
export * from './sample-calendar';
export * from './sample-workflow';
export * from './sealed-log';
