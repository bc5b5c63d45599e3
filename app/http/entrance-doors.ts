import type { HalfSession, Session } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { entranceOf } from './entrance-of';
import { nextPath, owedPath } from './next-path';
import { redirectTo } from './redirect-to';
import { sessionsOf, type Sessions } from './session';

type Entrance<T> = (sessions: Sessions, visit: VisitRequest) => Promise<T>;
type Owing<T> = (half: HalfSession, sessions: Sessions, visit: VisitRequest) => Promise<T>;
type SignedIn<T> = (session: Session, sessions: Sessions, visit: VisitRequest) => Promise<T>;

/** The page where people sign in; open to everybody. */
export function entrancePage<T>(read: Entrance<T>): DoorMade<Handler<T>> {
  return door('entrance', (args) => read(sessionsOf(args), visitRequest(args)));
}

/** What that page sends. */
export function entranceAction<T>(act: Entrance<T>): DoorMade<Handler<T>> {
  return actionDoor('entrance', (args) => act(sessionsOf(args), visitRequest(args)));
}

/** A page for somebody whose password was right and who owes this step; anybody else is led to where they belong. */
export function owingPage<T>(missing: HalfSession['missing'], read: Owing<T>): DoorMade<Handler<T>> {
  return door('owing', async (args) => read(...(await owing(args, missing)), visitRequest(args)));
}

/** What that step sends. */
export function owingAction<T>(missing: HalfSession['missing'], act: Owing<T>): DoorMade<Handler<T>> {
  return actionDoor('owing', async (args) => act(...(await owing(args, missing)), visitRequest(args)));
}

async function owing(
  args: LoaderFunctionArgs,
  missing: HalfSession['missing'],
): Promise<[HalfSession, Sessions]> {
  const sessions = sessionsOf(args);
  const half = await sessions.half();
  if (half !== null && half.missing === missing) return [half, sessions];
  const next = nextPath(new URL(args.request.url).searchParams.get('lanjut'), args.context.baseUrl);
  if (half !== null) throw redirectTo(owedPath(half.missing, next));
  throw redirectTo((await sessions.read()) === null ? '/masuk' : next);
}

/** A page for anybody who is signed in, whatever they may do: choosing the agency, signing out. */
export function signedInPage<T>(read: SignedIn<T>): DoorMade<Handler<T>> {
  return door('signed-in', async (args) => read(...(await signedIn(args)), visitRequest(args)), 'official');
}

/** What such a page sends. */
export function signedInAction<T>(act: SignedIn<T>): DoorMade<Handler<T>> {
  return actionDoor(
    'signed-in',
    async (args) => act(...(await signedIn(args)), visitRequest(args)),
    'official',
  );
}

async function signedIn(args: LoaderFunctionArgs): Promise<[Session, Sessions]> {
  const sessions = sessionsOf(args);
  const session = await sessions.read();
  if (session === null) throw redirectTo(await entranceOf(sessions, args.request));
  return [session, sessions];
}
