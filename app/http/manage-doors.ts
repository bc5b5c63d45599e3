import { manageContext, type ManageContext } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { chosenSession, withFormKept, withRefusalWritten } from './office-doors';

type Manage<T> = (ctx: ManageContext, visit: VisitRequest) => Promise<T>;

/** A page of the agency's settings: somebody with a role that administers, in the agency chosen at sign-in. */
export function managePage<T>(read: Manage<T>): DoorMade<Handler<T>> {
  return door(
    'manage',
    (args) => withRefusalWritten(args, async () => read(await administratorOf(args), visitRequest(args))),
    'official',
  );
}

/** What a page of the settings sends: by POST, from a page of ours. A form outlives the session as in the console. */
export function manageAction<T>(act: Manage<T>): DoorMade<Handler<T>> {
  return actionDoor(
    'manage',
    (args) =>
      withRefusalWritten(args, async () =>
        act(await withFormKept(args.request, () => administratorOf(args)), visitRequest(args)),
      ),
    'official',
  );
}

async function administratorOf(args: LoaderFunctionArgs): Promise<ManageContext> {
  const { database, now, keys, files } = args.context;
  return manageContext(database, await chosenSession(args), { now, keys, files });
}
