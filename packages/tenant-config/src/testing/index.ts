export { agencyFrom, revised, withSecondVersion } from './agency-from';
export { edit, sampleTenants, writeTenants } from './sample-tenants';
export { SAMPLE_WORKFLOW, withWorkflow } from './sample-workflow';
