import type { TimelineFile } from '../cases/timeline';
import type { CitizenContext } from '../context';
import { blindIndex, openTenantKey, type TenantKey } from '../keys';
import { readFormFiles } from './form-files';
import { dropFile, keepFiles, type GivenFile, type RefusedFile } from './kept-file';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** The act of adding words and photos where the workflow has no transition for it. */
export const ADD_TO_CASE = 'tambah';

/**
 * Id under which the uploads of one act of one case wait until it is sent: the same for every page of it, so that
 * nothing uploaded is lost, and findable by nobody who cannot open the case.
 *
 * @internal
 */
export function replyFormId(tenantKey: TenantKey, caseId: string, act: string): string {
  const hex = blindIndex(tenantKey, 'reply-form', `${caseId} ${act}`);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}

/** Files waiting to be sent with an act. @throws {OperationError} `not-found` for a wrong number or code */
export async function readReplyFiles(
  ctx: CitizenContext,
  key: OwnCaseKey,
  act: string,
): Promise<readonly TimelineFile[]> {
  return ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    const tenantKey = await openTenantKey(tx, ctx.keys);
    return readFormFiles(tx, replyFormId(tenantKey, row.id, act), tenantKey);
  });
}

/** Keeps files for an act that is not sent yet, at most three in all. @throws {OperationError} `not-found` */
export async function addReplyFiles(
  ctx: CitizenContext,
  key: OwnCaseKey,
  act: string,
  given: readonly GivenFile[],
): Promise<readonly RefusedFile[]> {
  return keepFiles(ctx, await formIdOf(ctx, key, act), given);
}

/** Takes a file out of an act that is not sent yet. @throws {OperationError} `not-found` */
export async function removeReplyFile(
  ctx: CitizenContext,
  key: OwnCaseKey,
  act: string,
  fileId: string,
): Promise<void> {
  await dropFile(ctx, await formIdOf(ctx, key, act), fileId);
}

async function formIdOf(ctx: CitizenContext, key: OwnCaseKey, act: string): Promise<string> {
  return ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    return replyFormId(await openTenantKey(tx, ctx.keys), row.id, act);
  });
}
