import type { TenantTx } from '@maklumat/db';
import type { MasterKey } from '../keys';
import { openKeyToRead, readContents } from './case-contents';
import { readFiles, type TimelineFile } from './case-files';
import { loadCaseById, type LoadedCase } from './load-case';

/** A case as the act tells of it that opened it. */
type OpenedCase = {
  readonly number: string;
  /** What was sent along with the act, as far as its citizen sees it. */
  readonly files: readonly TimelineFile[];
};

/**
 * The cases that were opened in a case, by the sequence of the act that opened each.
 *
 * @internal
 */
export async function readOpenedCases(
  tx: TenantTx,
  { events }: Pick<LoadedCase, 'events'>,
  keys: MasterKey,
): Promise<ReadonlyMap<number, OpenedCase>> {
  const found = new Map<number, OpenedCase>();
  for (const { sequence, body } of events)
    if (body.type === 'transitioned' && body.opened !== undefined)
      found.set(sequence, await readOpened(tx, body.opened, keys));
  return found;
}

async function readOpened(tx: TenantTx, caseId: string, keys: MasterKey): Promise<OpenedCase> {
  const { row, events } = await loadCaseById(tx, caseId);
  const contents = await readContents(tx, caseId, await openKeyToRead(tx, caseId, keys), 'citizen');
  const files = await readFiles(tx, caseId, keys);
  const sent = (events[0]?.contents ?? []).flatMap(({ id }) => {
    const content = contents.get(id);
    const file = content?.kind === 'file' ? files.get(content.text ?? '') : undefined;
    return file === undefined ? [] : [file];
  });
  return { number: row.number, files: sent };
}
