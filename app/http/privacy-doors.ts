import { privacyContext, type PrivacyContext } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { chosenSession, withFormKept, withRefusalWritten } from './office-doors';

type Privacy<T> = (ctx: PrivacyContext, visit: VisitRequest) => Promise<T>;

/** A page for those who decide about personal data: a role that protects data, in the agency chosen at sign-in. */
export function privacyPage<T>(read: Privacy<T>): DoorMade<Handler<T>> {
  return door(
    'privacy',
    (args) => withRefusalWritten(args, async () => read(await protectorOf(args), visitRequest(args))),
    'official',
  );
}

/** What such a page sends: by POST, from a page of ours. A form outlives the session as in the console. */
export function privacyAction<T>(act: Privacy<T>): DoorMade<Handler<T>> {
  return actionDoor(
    'privacy',
    (args) =>
      withRefusalWritten(args, async () =>
        act(await withFormKept(args.request, () => protectorOf(args)), visitRequest(args)),
      ),
    'official',
  );
}

async function protectorOf(args: LoaderFunctionArgs): Promise<PrivacyContext> {
  const { database, now, keys, files } = args.context;
  return privacyContext(database, await chosenSession(args), { now, keys, files });
}
