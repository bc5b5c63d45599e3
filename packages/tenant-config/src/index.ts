export { applyNational } from './apply/apply-national';
export { applyTenant, type ApplyOptions, type ApplyResult } from './apply/apply-tenant';
export {
  isWrite,
  printReport,
  type Change,
  type ChangeKind,
  type ChangeReport,
  type ChangeSort,
} from './apply/change-report';
export { exportTenant } from './export-tenant';
export { FILE_KINDS, type FileKind, type FileKindName } from './file-schemas';
export { jsonSchemas, staleJsonSchemas, writeJsonSchemas } from './json-schemas';
export {
  Ramadan,
  Region,
  Regions,
  StatutoryLimit,
  StatutoryLimits,
  type NationalData,
} from './national-schemas';
export { nearest, nearestText } from './nearest';
export { formatProblem, type ConfigProblem } from './problem';
export { openPlaces, type Place, type PlaceOf } from './places';
export { lintWorkflows, type PlacedWorkflowFinding, type WorkflowFindings } from './lint-workflows';
export { listTenantSlugs, readTenant } from './read-tenant';
export { readTenantFolder, type ReadTenantsOptions } from './read-tenants';
export { CITIZEN } from './reference-rules';
export { isReservedSlug, RESERVED_SLUGS } from './reserved-slugs';
export {
  hasProblems,
  type AgencyConfig,
  type ServiceConfig,
  type TenantsConfig,
  type WorkflowConfig,
} from './tenants-config';
export { writeYaml } from './write-yaml';
export { procedureTable } from './trace/procedure-table';
export { TABLE_MARKERS, withProcedureTable } from './trace/table-in-readme';
