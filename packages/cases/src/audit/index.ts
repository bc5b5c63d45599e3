export * from './audit-chain';
export * from './check-audit';
