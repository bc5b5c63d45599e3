import type { TenantTx } from '@maklumat/db';
import type { Transition } from '@maklumat/workflow';
import { loadCaseById } from '../cases/load-case';
import { OperationError } from '../operation-error';
import type { PaperWording } from './compose-paper';
import { issueIn, type Issuer } from './issue-document';
import { makeableDocuments } from './makeable-documents';

/**
 * Issues what an act issues, in the transaction of the act: a letter that was told and the letter itself are there
 * together, or neither is.
 *
 * @returns the case's version afterwards; null where the act issues nothing
 * @throws {OperationError} `forbidden` where who acted may not make such a document of the case as it stands now
 */
export async function issueWithAct(
  tx: TenantTx,
  issuer: Issuer,
  act: { readonly caseId: string; readonly transition: Transition | undefined },
  wording: PaperWording,
): Promise<number | null> {
  let version: number | null = null;
  for (const slug of act.transition?.effects.issues ?? []) {
    const loaded = await loadCaseById(tx, act.caseId, 'for-update');
    const made = (await makeableDocuments(tx, issuer, loaded)).find(
      ({ document }) => document.slug === slug && document.series !== undefined,
    );
    if (made === undefined) throw new OperationError('forbidden');
    ({ sequence: version } = await issueIn(tx, issuer, loaded, made, wording));
  }
  return version;
}
