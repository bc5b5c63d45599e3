import type { TenantTx } from '@maklumat/db';
import { readFormFiles } from '../cases/form-files';
import { dropFile, keepFiles, type FileKeeper, type GivenFile, type RefusedFile } from '../cases/kept-file';
import type { TimelineFile } from '../cases/case-files';
import { waitingFormId } from '../cases/waiting-form';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';

/**
 * Id under which an official's uploads to a report that is being written down wait until it is recorded: found by the
 * form's own id and by nobody else.
 *
 * @internal
 */
export async function recordingFormId(
  tx: TenantTx,
  { keys, official }: Pick<OfficialContext, 'keys' | 'official'>,
  submissionId: string,
): Promise<string> {
  const tenantKey = await openTenantKey(tx, keys);
  return waitingFormId(tenantKey, 'recording-form', `${submissionId} ${official.userId}`);
}

/** Files that wait with a report that is being written down. @throws {OperationError} `forbidden` */
export async function readRecordingFiles(
  ctx: OfficialContext,
  submissionId: string,
): Promise<readonly TimelineFile[]> {
  return ctx.run('cases:record', async (tx) =>
    readFormFiles(tx, await recordingFormId(tx, ctx, submissionId), await openTenantKey(tx, ctx.keys)),
  );
}

/**
 * Keeps files for a report that is not recorded yet, by the rules of the citizen's own form: at most three in all; those
 * that cannot be taken are told by name.
 *
 * @throws {OperationError} `forbidden`
 */
export async function addRecordingFiles(
  ctx: OfficialContext,
  submissionId: string,
  given: readonly GivenFile[],
): Promise<readonly RefusedFile[]> {
  if (given.length === 0) return [];
  return keepFiles(keeperOf(ctx), await formIdOf(ctx, submissionId), given);
}

/** Takes a file out of a report that is not recorded yet. @throws {OperationError} `forbidden` */
export async function removeRecordingFile(
  ctx: OfficialContext,
  submissionId: string,
  fileId: string,
): Promise<void> {
  await dropFile(keeperOf(ctx), await formIdOf(ctx, submissionId), fileId);
}

function formIdOf(ctx: OfficialContext, submissionId: string): Promise<string> {
  return ctx.run('cases:record', (tx) => recordingFormId(tx, ctx, submissionId));
}

function keeperOf(ctx: OfficialContext): FileKeeper {
  const { tenant, now, keys, files } = ctx;
  return { tenant, now, keys, files, write: (work) => ctx.run('cases:record', work) };
}
