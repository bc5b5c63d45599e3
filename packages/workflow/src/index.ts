export * from './schema/channel';
export * from './schema/clock';
export * from './schema/definition';
export * from './schema/form';
export * from './schema/sentence';
export * from './schema/migration';
export * from './schema/span';
export * from './schema/state';
export * from './schema/transition';
export * from './allowed-transitions';
export { formFor, isFor } from './by-channel';
export * from './case-position';
export * from './command';
export * from './decide';
export { drawDot, drawText } from './draw';
export * from './event';
export {
  procedureFlow,
  type FlowAside,
  type FlowPlace,
  type FlowWay,
  type ProcedureFlow,
} from './procedure/procedure-flow';
export type { FlowLimit } from './procedure/flow-limits';
export {
  sentencesOf,
  traceProcedure,
  type TracedPlace,
  type TracedSentence,
} from './procedure/trace-procedure';
export { carriedStep, type CarriedStep, type StepBearer } from './procedure/step-bearers';
export * from './migrate-case';
export * from './outputs';
export * from './refusal';
export * from './retention';
export * from './staffed-units';
export { unreachedRoles } from './unreached-roles';
export { MAX_INPUT_LENGTH } from './check-inputs';
export { describeWorkflowFinding } from './linter/describe-finding';
export {
  WORKFLOW_FINDING_CODES,
  type WorkflowFinding,
  type WorkflowFindingCode,
  type WorkflowFindingSeverity,
} from './linter/finding';
export { printedCourses, type PrintedCourse, type PrintedStep } from './linter/printed-courses';
export { lintWorkflow, type WorkflowLintContext } from './linter/lint-workflow';
