import {
  chooseTenant,
  deviceOf,
  readHalfSession,
  readSession,
  SESSION_HOURS,
  signIn,
  signOut,
  type HalfSession,
  type Session,
  type SignInRefusal,
  type SignInResult,
} from '@maklumat/operations';
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import type { AppContext } from './app-context';
import { cookieAttributes, cookieName, readCookie } from './cookies';
import { ownAccount, type OwnAccount } from './own-account';

/** Signing in and out, for the request at hand. The only file that knows Lucia. */
export type Sessions = {
  /** Who is signed in; null for nobody. Asked once a request. */
  read(): Promise<Session | null>;
  /** Who gave the right password and owes a step; null for everybody else. */
  half(): Promise<HalfSession | null>;
  /** What somebody does about their own way in. */
  readonly account: OwnAccount;
  /** On success the Set-Cookie header that keeps the person signed in; the session there was before is ended. */
  signIn(
    signInName: string,
    password: string,
  ): Promise<
    | { ok: true; setCookie: string; owes: HalfSession['missing'] | null }
    | { ok: false; refusal: SignInRefusal }
  >;
  /** Ends the session; gives the Set-Cookie header that removes its cookie. */
  signOut(): Promise<string>;
  /**
   * Makes an agency the one being worked in, under a new token: the Set-Cookie header that keeps it; null when the session
   * had ended meanwhile. @throws {OperationError} `not-found` without a role in it
   */
  choose(session: Session, tenantId: string): Promise<string | null>;
};

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<{ signedIn: Session }>;
    DatabaseSessionAttributes: { session: Session };
  }
}

const made = new WeakMap<AppContext, Sessions>();

/** The sessions of one request. */
export function sessionsOf({ request, context }: { request: Request; context: AppContext }): Sessions {
  const known = made.get(context);
  if (known !== undefined) return known;
  const sessions = makeSessions(request, context);
  made.set(context, sessions);
  return sessions;
}

function makeSessions(request: Request, context: AppContext): Sessions {
  const { database, keys, clientAddress, now } = context;
  const lucia = luciaOf(context);
  const token = readCookie(request, lucia.sessionCookieName);
  let reading: Promise<Session | null> | null = null;
  return {
    read: () => (reading ??= readWith(lucia, token)),
    half: () => (token === null ? Promise.resolve(null) : readHalfSession(database, token, now)),
    account: ownAccount(context, (begun) => lucia.createSessionCookie(begun.token).serialize()),
    async signIn(signInName, password) {
      const device = deviceOf(request.headers.get('User-Agent'));
      const result = await signIn(database, keys, { signInName, password, clientAddress, device, now });
      if (!result.ok) return result;
      if (token !== null) await lucia.invalidateSession(token);
      const setCookie = lucia.createSessionCookie(result.token).serialize();
      return { ok: true, setCookie, owes: OWED[result.secondFactor] };
    },
    async signOut() {
      if (token !== null) await lucia.invalidateSession(token);
      return lucia.createBlankSessionCookie().serialize();
    },
    async choose(session, tenantId) {
      const begun = await chooseTenant(database, session, tenantId, now);
      return begun === null ? null : lucia.createSessionCookie(begun.token).serialize();
    },
  };
}

/** The step that is missing, by what the sign-in asks. */
const OWED: Record<Extract<SignInResult, { ok: true }>['secondFactor'], HalfSession['missing'] | null> = {
  'not-needed': null,
  asked: 'code',
  'to-set-up': 'set-up',
};

async function readWith(lucia: Lucia<{ signedIn: Session }>, token: string | null): Promise<Session | null> {
  if (token === null) return null;
  const { session } = await lucia.validateSession(token);
  return session?.signedIn ?? null;
}

function luciaOf(context: AppContext): Lucia<{ signedIn: Session }> {
  return new Lucia(adapterOf(context), {
    sessionExpiresIn: new TimeSpan(SESSION_HOURS, 'h'),
    sessionCookie: {
      name: cookieName('sesi', context.baseUrl),
      attributes: cookieAttributes(context.baseUrl),
    },
    getSessionAttributes: ({ session }) => ({ signedIn: session }),
  });
}

/**
 * Lucia asks, the identity operations answer: they make sessions (together with the rate limit, in one
 * transaction) and say when one ends, so Lucia neither makes nor prolongs any.
 */
function adapterOf({ database, now }: AppContext): Adapter {
  const notOurs = (): Promise<never> =>
    Promise.reject(new Error('Sessions are made, listed and ended by the identity operations.'));
  return {
    async getSessionAndUser(token) {
      const session = await readSession(database, token, now);
      if (session === null) return [null, null];
      const { userId, expiresAt } = session;
      return [
        { id: token, userId, expiresAt, attributes: { session } },
        { id: userId, attributes: {} },
      ];
    },
    deleteSession: (token) => signOut(database, token, now),
    updateSessionExpiration: () => Promise.resolve(),
    setSession: notOurs,
    getUserSessions: notOurs,
    deleteUserSessions: notOurs,
    deleteExpiredSessions: notOurs,
  };
}
