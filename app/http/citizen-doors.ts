import { citizenContext, findTenant, type CitizenContext } from '@maklumat/operations';
import type { LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext, VisitRequest } from './app-context';
import { actionDoor, door, visitRequest, type DoorMade, type Handler } from './door';
import { pageNotFound } from './page-errors';

type Citizen<T> = (ctx: CitizenContext, visit: VisitRequest) => Promise<T>;

/** A tenant's page for one citizen without an account: filing and following a case. Nobody keeps a copy. */
export function citizenPage<T>(read: Citizen<T>): DoorMade<Handler<T>> {
  return door('citizen', async (args) => read(await contextOf(args), visitRequest(args)));
}

/** What such a page sends: by POST, from a page of ours. */
export function citizenAction<T>(act: Citizen<T>): DoorMade<Handler<T>> {
  return actionDoor('citizen', async (args) => act(await contextOf(args), visitRequest(args)));
}

async function contextOf(args: LoaderFunctionArgs): Promise<CitizenContext> {
  const { database, now, keys, files, clientAddress }: AppContext = args.context;
  const tenant = await findTenant(database, args.params.tenant ?? '');
  if (tenant === null) throw pageNotFound();
  const here = { id: tenant.id, slug: tenant.slug };
  return citizenContext(database, here, { now, keys, files, clientAddress });
}
