import type { WorkingCalendar } from '@maklumat/calendar';
import type { AgencyProfile, Official, Post, Role, ServiceUnit, StandardVersion } from '@maklumat/standards';
import type {
  CaseDocument,
  CaseRegister,
  MonthlyRecap,
  NumberSeries,
  RetentionRule,
  RetentionSource,
  WorkflowDefinition,
} from '@maklumat/workflow';
import type { PlacedWorkflowFinding } from './lint-workflows';
import type { NationalData } from './national-schemas';
import type { ConfigProblem } from './problem';

/** A service and every version of its standard, oldest first. */
export interface ServiceConfig {
  slug: string;
  versions: StandardVersion[];
}

/** A workflow and every version of it, oldest first. */
export interface WorkflowConfig {
  slug: string;
  versions: WorkflowDefinition[];
}

/** Everything the folder of one agency says, checked. */
export interface AgencyConfig {
  slug: string;
  profile: AgencyProfile;
  units: ServiceUnit[];
  roles: Role[];
  posts: Post[];
  officials: Official[];
  calendars: WorkingCalendar[];
  /** In the order in which the agency's sources print them. */
  services: ServiceConfig[];
  /** How the services are carried out, by slug. */
  workflows: WorkflowConfig[];
  /** What is made of the cases: of registers.yaml and documents.yaml, empty without them. */
  series: NumberSeries[];
  registers: CaseRegister[];
  recaps: MonthlyRecap[];
  documents: CaseDocument[];
  /** How long what its cases hold is kept, and what that rests on: of retention.yaml, empty without it. */
  retentionSources: RetentionSource[];
  retentionRules: RetentionRule[];
}

/** What reading tenants/ gave. */
export interface TenantsConfig {
  /** Null when a file of tenants/national has a problem. */
  national: NationalData | null;
  /** The agencies without a problem, by slug. */
  agencies: AgencyConfig[];
  /** The agency folders there are, with and without problems. */
  slugs: string[];
  /** Problems and warnings in reading order. */
  problems: ConfigProblem[];
  /** What the workflow linter says; its errors are among the problems too. */
  workflowFindings: PlacedWorkflowFinding[];
}

/** Whether anything must be corrected before the data may be applied. */
export function hasProblems(config: TenantsConfig): boolean {
  return config.problems.some((problem) => problem.severity === 'problem');
}
