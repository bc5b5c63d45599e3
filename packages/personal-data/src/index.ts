export * from './breach';
export * from './clock';
export * from './decide-request';
export * from './law';
export * from './masked';
export * from './request';
