import { deadlineContext, holderOfFeed, type DeadlineContext } from '@maklumat/operations';
import type { PageRequest } from './app-context';
import { door, markDoor, pageErrorOf, pageRequest, type DoorMade, type Handler } from './door';

/** The answer to every address that shows nothing, whatever the reason. */
function nothingThere(): Response {
  return answer('', 404, 'text/plain; charset=utf-8');
}

/**
 * A file for somebody's calendar program, which brings no session: the token in the address says whose it is. An
 * unknown, revoked or replaced address, a disabled person and one without a role there get one and the same answer.
 *
 * @param type its media type, in UTF-8
 */
export function deadlineFile(
  type: string,
  write: (ctx: DeadlineContext, page: PageRequest) => Promise<string>,
): DoorMade<Handler<Response>> {
  const read = door('deadlines', async (args) => {
    const { database, now } = args.context;
    const holder = await holderOfFeed(database, args.params.token ?? '', now);
    if (holder === null) return nothingThere();
    try {
      const text = await write(deadlineContext(database, holder, now), pageRequest(args));
      return answer(text, 200, `${type}; charset=utf-8`);
    } catch (error) {
      // An agency that publishes nothing any more has nothing to show here either.
      if (pageErrorOf(error, 'anybody') === 'not-found') return nothingThere();
      throw error;
    }
  });
  return markDoor('deadline-file', read);
}

function answer(text: string, status: number, type: string): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': type, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' },
  });
}
