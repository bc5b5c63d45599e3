export { ATTEMPT_LIMITS } from './attempts';
export { holderBySignIn, holderOfFeed, type FeedHolder } from './calendar-feed';
export { chooseTenant } from './choose-tenant';
export {
  CREATE_USER_REFUSALS,
  createUser,
  grantPlatformRole,
  type CreateUserResult,
  type NewUser,
} from './create-user';
export {
  checkMembership,
  GRANT_REFUSALS,
  grantMembership,
  type GrantResult,
  type NewMembership,
} from './grant-membership';
export { membershipsOf } from './memberships-of';
export { PASSWORD_LENGTH } from './password';
export { colleaguesOf, displayNamesOf, type Colleague } from './people';
export { readSession } from './read-session';
export type { Membership, PlatformRole, Session } from './session';
export { IDLE_HOURS, SESSION_HOURS } from './session-token';
export { SIGN_IN_REFUSALS, signIn, type SignInInput, type SignInRefusal, type SignInResult } from './sign-in';
export { signOut } from './sign-out';
