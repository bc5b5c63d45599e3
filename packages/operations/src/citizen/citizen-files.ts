import type { FileKeeper } from '../cases/kept-file';
import type { CitizenContext } from '../context';
import { reserveAct } from '../limits/citizen-limits';

/** Keeps files in the citizen's name. */
export function citizenFiles(ctx: CitizenContext): FileKeeper {
  const { tenant, now, keys, files } = ctx;
  return {
    ...{ tenant, now, keys, files },
    write: (work) => ctx.run('cases:file', work),
    mayUpload: () => ctx.run('cases:file', (tx) => reserveAct(tx, 'upload', ctx)),
  };
}
