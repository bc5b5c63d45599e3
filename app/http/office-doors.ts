import {
  nationalContext,
  officialContext,
  OperationError,
  recordRefusal,
  type NationalContext,
  type OfficialContext,
  type Session,
} from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext, VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { entranceOf } from './entrance-of';
import { chooseAgencyPath } from './next-path';
import { sessionEnded } from './page-errors';
import { redirectTo } from './redirect-to';
import { sessionsOf } from './session';
import { readUnsentForm } from './unsent-form';

type Office<T> = (ctx: OfficialContext, visit: VisitRequest) => Promise<T>;
type National<T> = (ctx: NationalContext, visit: VisitRequest) => Promise<T>;

/** A page of the console: an official in the agency chosen at sign-in; anybody else is led there first. */
export function officePage<T>(read: Office<T>): DoorMade<Handler<T>> {
  return door(
    'office',
    (args) => withRefusalWritten(args, async () => read(await officialOf(args), visitRequest(args))),
    'official',
  );
}

/**
 * What a page of the console sends: by POST, from a page of ours. Who is not signed in any more is shown what was
 * sent, and sends it again after signing in.
 */
export function officeAction<T>(act: Office<T>): DoorMade<Handler<T>> {
  return actionDoor(
    'office',
    (args) =>
      withRefusalWritten(args, async () =>
        act(await withFormKept(args.request, () => officialOf(args)), visitRequest(args)),
      ),
    'official',
  );
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

/** Requests whose refusal is written down: a page and the frame around it are refused both. */
const written = new WeakSet<AppContext>();

/** Refuses as it was refused, and leaves a line in the agency's audit log. @internal */
export async function withRefusalWritten<T>(args: LoaderFunctionArgs, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isNew = error instanceof OperationError && error.code === 'forbidden' && !written.has(args.context);
    if (isNew) {
      written.add(args.context);
      const { database, now } = args.context;
      const session = await sessionsOf(args).read();
      if (session !== null) await recordRefusal(database, session, new URL(args.request.url).pathname, now);
    }
    throw error;
  }
}

/** The sender of a form, or a page that shows what was sent: a redirect to signing in would drop it. @internal */
export async function withFormKept<T>(request: Request, senderOf: () => Promise<T>): Promise<T> {
  try {
    return await senderOf();
  } catch (error) {
    // A form without fields has nothing to lose.
    const unsent = error instanceof Response ? await readUnsentForm(request) : null;
    throw unsent === null ? error : sessionEnded(unsent);
  }
}

async function officialOf(args: LoaderFunctionArgs): Promise<OfficialContext> {
  const { database, now, keys, files } = args.context;
  return officialContext(database, await chosenSession(args), { now, keys, files });
}

/** The session of somebody who has chosen an agency; anybody else is led to sign in or to choose. @internal */
export async function chosenSession(args: LoaderFunctionArgs): Promise<Session> {
  const session = await sessionOf(args);
  if (session.tenantId === null) throw redirectTo(chooseAgencyPath(args.request));
  return session;
}

async function sessionOf(args: LoaderFunctionArgs): Promise<Session> {
  const sessions = sessionsOf(args);
  const session = await sessions.read();
  if (session === null) throw redirectTo(await entranceOf(sessions, args.request));
  return session;
}
