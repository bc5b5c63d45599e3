export { edit, sampleTenants, writeTenants } from './sample-tenants';
