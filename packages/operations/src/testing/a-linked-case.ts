import { newId, withTenant } from '@maklumat/db';
import { fileCaseIn } from '../cases/file-case';
import { loadCase } from '../cases/load-case';
import type { OwnCaseKey } from '../citizen';
import { KEYS, NOW, type Agency } from './two-agencies';

/** A case that was opened in another one of the same agency. @returns its number */
export async function aLinkedCase(
  { database, tenant, workflow, secret }: Agency,
  key: OwnCaseKey,
): Promise<string> {
  return withTenant(database.db, tenant.id, async (tx) => {
    const parentId = (await loadCase(tx, key.number)).row.id;
    const filed = await fileCaseIn(
      tx,
      {
        ...{ workflow, submissionId: newId(), channel: 'web', identity: 'named', actor: { kind: 'citizen' } },
        ...{ title: secret, texts: [], choices: {}, fileIds: [], contact: null, reachedAt: NOW },
        ...{ originalNumber: null, internalNote: null, example: false },
        linked: { parentId, accessCode: key.accessCode, formId: null, carried: [] },
      },
      { now: NOW, keys: KEYS },
    );
    return filed.number;
  });
}
