import { readPublicNumber } from '@maklumat/cases';
import { readWorkingTime } from '../calendar/read-working-time';
import { loadCase } from '../cases/load-case';
import type { CitizenContext } from '../context';
import { OperationError } from '../operation-error';
import { statusOf, type CaseStatus } from './view-own-case';

/**
 * Where a case stands, for whoever has its number.
 *
 * @throws {OperationError} `not-found` for a number that is none, nobody's or another agency's
 */
export async function viewCaseStatus(ctx: CitizenContext, typed: string): Promise<CaseStatus> {
  const number = readPublicNumber(typed.slice(0, 100));
  if (number === null) throw new OperationError('not-found');
  return ctx.run('cases:track', async (tx) =>
    statusOf(tx, await loadCase(tx, number), await readWorkingTime(tx), ctx.now),
  );
}
