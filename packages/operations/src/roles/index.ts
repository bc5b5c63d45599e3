export type { FactorReason } from './factor-reason';
export { listRoles, type RoleLine, type RoleList } from './list-roles';
export { listUnits, type UnitLine, type UnitList } from './list-units';
export type { RoleHolder, StandsIn } from './role-holders';
export { viewRole, type RoleCandidate, type RoleView } from './view-role';
export { viewUnit, type UnitView } from './view-unit';
export {
  ROLE_PERMISSIONS,
  type OutputRight,
  type RolePermission,
  type WorkflowRights,
} from '@maklumat/access';
