import type { CaseState } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import type { Actor, BodyOf, Channel } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import type { MasterKey } from '../keys';
import { notBefore } from './act-in-case';
import { claimFiles } from './claim-files';
import { openCaseKey, writeContents, type NewContent } from './case-contents';
import type { LoadedCase } from './load-case';
import { OperationError } from '../operation-error';
import { recordEvents } from './record-events';

/** Words or files that move nothing: an internal note, or what the citizen adds. */
export type CaseMessage = {
  readonly audience: BodyOf<'message-added'>['audience'];
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly submissionId: string | null;
  readonly actor: Actor;
  readonly channel: Channel;
};

/**
 * Adds words to a loaded, locked case, in the caller's transaction. The clocks take no notice.
 *
 * @throws {OperationError} `conflict` when somebody recorded in between and in a case that was erased, `invalid-input` for foreign files
 */
export async function messageInCase(
  tx: TenantTx,
  loaded: LoadedCase,
  message: CaseMessage,
  context: { readonly now: Date; readonly keys: MasterKey },
): Promise<CaseState> {
  const { id, number } = loaded.row;
  if (loaded.state.erased.length > 0) throw new OperationError('conflict');
  await claimFiles(tx, id, message.submissionId, message.fileIds);
  const text = message.text.trim();
  const field = message.audience === 'agency' ? 'note' : 'message';
  const contents = await writeContents(tx, id, await openCaseKey(tx, id, context.keys), [
    ...(text === '' ? [] : [{ field, kind: 'text', visibleTo: message.audience, text } as const]),
    ...message.fileIds.map((fileId): NewContent => ({
      field,
      kind: 'file',
      visibleTo: message.audience,
      text: fileId,
    })),
  ]);
  return recordEvents(
    tx,
    { id, number, rules: loaded.rules, events: loaded.events },
    [
      {
        body: { type: 'message-added', audience: message.audience },
        actor: message.actor,
        channel: message.channel,
        occurredAt: notBefore(context.now, loaded.state.lastEventAt),
        contents,
      },
    ],
    { now: context.now, calendar: await readWorkingTime(tx) },
  );
}
