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
export { CHANGE_PASSWORD_REFUSALS, changePassword, type ChangePasswordResult } from './change-password';
export {
  ACCEPT_REFUSALS,
  acceptAsKnown,
  acceptAsNew,
  type AcceptResult,
} from './invitations/accept-invitation';
export { INVITATION_DAYS, readInvitation, type OpenInvitation } from './invitations/find-invitation';
export { devicesOf, endDevice, endOtherDevices, type Device } from './devices';
export type { BegunSession } from './keep-sessions';
export {
  LINK_LIFE,
  readAccessLink,
  type LinkPurpose,
  type MadeLink,
  type OpenLink,
} from './links/access-link';
export { linkByTerminal } from './links/link-by-terminal';
export { SET_PASSWORD_REFUSALS, setPasswordByLink, type SetPasswordResult } from './links/set-password';
export { membershipsOf } from './memberships-of';
export { PASSWORD_LENGTH } from './password';
export { PASSWORD_REFUSALS, passwordProblem } from './password-strength';
export { colleaguesOf, displayNamesOf, type Colleague } from './people';
export { readHalfSession, readSession } from './read-session';
export { RECOVERY_CODES } from './second-factor/recovery-code';
export {
  CODE_REFUSALS,
  passSecondStep,
  secondFactorOf,
  type CodeInput,
  type CodeRefusal,
  type SecondFactorState,
  type SecondStepResult,
} from './second-factor/second-step';
export {
  confirmAuthenticator,
  offerAuthenticator,
  REMOVE_REFUSALS,
  removeAuthenticator,
  renewRecoveryCodes,
  type AuthenticatorOffer,
  type RemoveResult,
  type SetUpResult,
} from './second-factor/set-up';
export type { HalfSession, Membership, PlatformRole, Session } from './session';
export { deviceOf } from './session-device';
export { HALF_SESSION_MINUTES, IDLE_HOURS, SESSION_HOURS } from './session-token';
export { SIGN_IN_REFUSALS, signIn, type SignInInput, type SignInRefusal, type SignInResult } from './sign-in';
export { signOut } from './sign-out';
