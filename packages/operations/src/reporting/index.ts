export * from './view-national-figures';
export * from './view-performance';
