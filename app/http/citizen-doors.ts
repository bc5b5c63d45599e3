import { citizenContext, findTenant, type CitizenContext } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext, VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { framedError } from './framed-error';
import { pageNotFound } from './page-errors';
import { sessionsOf } from './session';

type Citizen<T> = (ctx: CitizenContext, visit: VisitRequest) => Promise<T>;

/** A tenant's page for one citizen without an account: filing and following a case. Nobody keeps a copy. */
export function citizenPage<T>(read: Citizen<T>): DoorMade<Handler<T>> {
  return door('citizen', atTenant(read));
}

/** What such a page sends: by POST, from a page of ours. */
export function citizenAction<T>(act: Citizen<T>): DoorMade<Handler<T>> {
  return actionDoor('citizen', atTenant(act));
}

/**
 * What gives a device into the hands of visitors: `signOut` ends whatever session an official has on it, and gives the
 * Set-Cookie header that forgets it.
 */
export function handOverAction<T>(
  act: (ctx: CitizenContext, visit: VisitRequest, signOut: () => Promise<string>) => Promise<T>,
): DoorMade<Handler<T>> {
  return actionDoor('citizen', (args) =>
    atTenant((ctx, visit) => act(ctx, visit, () => sessionsOf(args).signOut()))(args),
  );
}

/** Does it at the agency of the address; what is not to be had is said in that agency's frame. */
function atTenant<T>(serve: Citizen<T>): (args: LoaderFunctionArgs) => Promise<T> {
  return async (args) => {
    const context: AppContext = args.context;
    const { database, now, keys, files, clientAddress } = context;
    const tenant = await findTenant(database, args.params.tenant ?? '');
    if (tenant === null) throw pageNotFound();
    const here = { id: tenant.id, slug: tenant.slug };
    try {
      return await serve(
        citizenContext(database, here, { now, keys, files, clientAddress }),
        visitRequest(args),
      );
    } catch (error) {
      throw await framedError(error, context, tenant);
    }
  };
}
