import type { Session } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { signInPath } from './next-path';
import { redirectTo } from './redirect-to';
import { sessionsOf, type Sessions } from './session';

type Entrance<T> = (sessions: Sessions, visit: VisitRequest) => Promise<T>;
type SignedIn<T> = (session: Session, sessions: Sessions, visit: VisitRequest) => Promise<T>;

/** The page where people sign in; open to everybody. */
export function entrancePage<T>(read: Entrance<T>): DoorMade<Handler<T>> {
  return door('entrance', (args) => read(sessionsOf(args), visitRequest(args)));
}

/** What that page sends. */
export function entranceAction<T>(act: Entrance<T>): DoorMade<Handler<T>> {
  return actionDoor('entrance', (args) => act(sessionsOf(args), visitRequest(args)));
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
  if (session === null) throw redirectTo(signInPath(args.request));
  return [session, sessions];
}
