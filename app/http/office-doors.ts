import {
  nationalContext,
  officialContext,
  type NationalContext,
  type OfficialContext,
  type Session,
} from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { chooseAgencyPath, signInPath } from './next-path';
import { sessionEnded } from './page-errors';
import { redirectTo } from './redirect-to';
import { sessionsOf } from './session';
import { readUnsentForm } from './unsent-form';

type Office<T> = (ctx: OfficialContext, visit: VisitRequest) => Promise<T>;
type National<T> = (ctx: NationalContext, visit: VisitRequest) => Promise<T>;

/** A page of the console: an official in the agency chosen at sign-in; anybody else is led there first. */
export function officePage<T>(read: Office<T>): DoorMade<Handler<T>> {
  return door('office', async (args) => read(await officialOf(args), visitRequest(args)), 'official');
}

/**
 * What a page of the console sends: by POST, from a page of ours. Who is not signed in any more is shown what was
 * sent, and sends it again after signing in.
 */
export function officeAction<T>(act: Office<T>): DoorMade<Handler<T>> {
  return actionDoor('office', async (args) => act(await senderOf(args), visitRequest(args)), 'official');
}

/** A page with figures of all agencies, for a national analyst. */
export function nationalPage<T>(read: National<T>): DoorMade<Handler<T>> {
  return door(
    'national',
    async (args) => {
      const { database, now } = args.context;
      return read(nationalContext(database, await sessionOf(args), now), visitRequest(args));
    },
    'official',
  );
}

async function senderOf(args: LoaderFunctionArgs): Promise<OfficialContext> {
  try {
    return await officialOf(args);
  } catch (error) {
    // A redirect would drop the form it answers; one without fields has nothing to lose.
    const unsent = error instanceof Response ? await readUnsentForm(args.request) : null;
    throw unsent === null ? error : sessionEnded(unsent);
  }
}

async function officialOf(args: LoaderFunctionArgs): Promise<OfficialContext> {
  const session = await sessionOf(args);
  if (session.tenantId === null) throw redirectTo(chooseAgencyPath(args.request));
  const { database, now, keys, files } = args.context;
  return officialContext(database, session, { now, keys, files });
}

async function sessionOf(args: LoaderFunctionArgs): Promise<Session> {
  const session = await sessionsOf(args).read();
  if (session === null) throw redirectTo(signInPath(args.request));
  return session;
}
