import type { FileKeeper } from '../cases/kept-file';
import type { CitizenContext } from '../context';

/** Keeps files in the citizen's name. */
export function citizenFiles(ctx: CitizenContext): FileKeeper {
  const { tenant, now, keys, files } = ctx;
  return { tenant, now, keys, files, write: (work) => ctx.run('cases:file', work) };
}
