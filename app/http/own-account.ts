import {
  acceptAsKnown,
  acceptAsNew,
  changePassword,
  confirmAuthenticator,
  devicesOf,
  endDevice,
  endOtherDevices,
  offerAuthenticator,
  passSecondStep,
  readAccessLink,
  readInvitation,
  removeAuthenticator,
  renewRecoveryCodes,
  secondFactorOf,
  setPasswordByLink,
  type BegunSession,
  type ChangePasswordResult,
  type CodeInput,
  type Device,
  type HalfSession,
  type OpenInvitation,
  type OpenLink,
  type RemoveResult,
  type SecondFactorState,
  type Session,
} from '@maklumat/operations';
import type { AppContext } from './app-context';

/** A result whose session goes on under a new token: with the header that keeps it, in place of the token. */
type Kept<R> = R extends BegunSession ? Omit<R, keyof BegunSession> & { readonly setCookie: string } : R;

/** What somebody does about their own way in, for the request at hand; tokens never leave it but in a cookie. */
export type OwnAccount = {
  /** The second step of signing in, by a code of the authenticator or a recovery code. */
  passCode(half: HalfSession, code: string): Promise<Kept<Awaited<ReturnType<typeof passSecondStep>>>>;
  offerAuthenticator(holder: Session | HalfSession): ReturnType<typeof offerAuthenticator>;
  confirmAuthenticator(
    holder: Session | HalfSession,
    code: string,
  ): Promise<Kept<Awaited<ReturnType<typeof confirmAuthenticator>>>>;
  removeAuthenticator(session: Session, code: string): Promise<Kept<RemoveResult>>;
  renewRecoveryCodes(session: Session, code: string): ReturnType<typeof renewRecoveryCodes>;
  secondFactor(session: Session): Promise<SecondFactorState>;
  changePassword(session: Session, current: string, wanted: string): Promise<Kept<ChangePasswordResult>>;
  devices(session: Session): Promise<Device[]>;
  endDevice(session: Session, handle: string): Promise<void>;
  endOtherDevices(session: Session): Promise<number>;
  /** The link behind a token of an address; null for every one that opens nothing. */
  openLink(token: string): Promise<OpenLink | null>;
  setPassword(token: string, password: string): ReturnType<typeof setPasswordByLink>;
  /** The invitation behind a token of an address; null for every one that opens nothing. */
  openInvitation(token: string): Promise<OpenInvitation | null>;
  acceptAsNew(token: string, password: string): ReturnType<typeof acceptAsNew>;
  acceptAsKnown(session: Session, token: string): ReturnType<typeof acceptAsKnown>;
};

/** @param keep the header that keeps a session in the browser */
export function ownAccount(context: AppContext, keep: (begun: BegunSession) => string): OwnAccount {
  const { database, keys, clientAddress, now } = context;
  const typed = (code: string): CodeInput => ({ code, clientAddress, now });
  const kept = <R extends { readonly ok: boolean }>(result: R): Kept<R> => {
    if (!isBegun(result)) return result as Kept<R>;
    const { token, expiresAt, ...rest } = result;
    return { ...rest, setCookie: keep({ token, expiresAt }) } as unknown as Kept<R>;
  };
  return {
    passCode: async (half, code) => kept(await passSecondStep(database, keys, half, typed(code))),
    offerAuthenticator: (holder) => offerAuthenticator(database, keys, holder, now),
    confirmAuthenticator: async (holder, code) =>
      kept(await confirmAuthenticator(database, keys, holder, typed(code))),
    removeAuthenticator: async (session, code) =>
      kept(await removeAuthenticator(database, keys, session, typed(code))),
    renewRecoveryCodes: (session, code) => renewRecoveryCodes(database, keys, session, typed(code)),
    secondFactor: (session) => secondFactorOf(database, session),
    changePassword: async (session, current, wanted) =>
      kept(await changePassword(database, keys, session, { current, wanted, clientAddress, now })),
    devices: (session) => devicesOf(database, session, now),
    endDevice: (session, handle) => endDevice(database, session, handle, now),
    endOtherDevices: (session) => endOtherDevices(database, session, now),
    openLink: (token) => readAccessLink(database, token, now),
    setPassword: (token, password) => setPasswordByLink(database, { token, password, now }),
    openInvitation: (token) => readInvitation(database, token, now),
    acceptAsNew: (token, password) => acceptAsNew(database, { token, password, now }),
    acceptAsKnown: (session, token) => acceptAsKnown(database, session, { token, now }),
  };
}

function isBegun<R extends object>(result: R): result is R & BegunSession {
  return 'token' in result && 'expiresAt' in result;
}
