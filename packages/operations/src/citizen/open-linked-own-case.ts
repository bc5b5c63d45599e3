import { readPublicNumber } from '@maklumat/cases';
import { readLinkedRows } from '../cases/read-linked-cases';
import type { CitizenContext } from '../context';
import { OperationError } from '../operation-error';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/**
 * The key of a case that belongs to one that is open already: the same code opens both, and nobody types it again.
 *
 * @throws {OperationError} `not-found` for a wrong key, and for a number that does not belong to that case
 */
export async function openLinkedOwnCase(
  ctx: CitizenContext,
  key: OwnCaseKey,
  number: string,
): Promise<OwnCaseKey> {
  return ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    const wanted = readPublicNumber(number) ?? number;
    const other = (await readLinkedRows(tx, row)).find((one) => one.number === wanted);
    if (other === undefined) throw new OperationError('not-found');
    const opened = { number: other.number, accessCode: key.accessCode };
    await loadOwnCase(tx, opened, ctx.keys);
    return opened;
  });
}
