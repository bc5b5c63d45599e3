export { giveRole, takeRole, type PersonResult, type RoleOfPerson } from './change-roles';
export {
  DELEGATE_REFUSALS,
  delegateRole,
  endDelegation,
  type Delegation,
  type DelegateResult,
} from './delegate-role';
export type { DelegationLine } from './list-delegations';
export { disablePerson, enablePerson } from './disable-person';
export {
  HAND_OVER_REFUSALS,
  handOverCases,
  previewHandOver,
  type HandOver,
  type HandOverCounts,
  type HandOverResult,
} from './hand-over';
export { INVITE_REFUSALS, invitePerson, type Invitation, type InviteResult } from './invite-person';
export {
  listPeople,
  PEOPLE_PAGE,
  type InvitationLine,
  type NamedRole,
  type PeopleList,
  type PersonLine,
} from './list-people';
export {
  endPersonSessions,
  makePasswordLink,
  resetAuthenticator,
  type PasswordLinkResult,
} from './renew-entry';
export { viewPerson, type PersonView } from './view-person';
export { viewRoleChoices, type NamedChoice } from './view-role-choices';
export { withdrawInvitation } from './withdraw-invitation';
