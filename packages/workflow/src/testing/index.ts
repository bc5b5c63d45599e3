export { aBoundStandard, aWorkflow, boundLimits, workflowRoles } from './a-workflow';
