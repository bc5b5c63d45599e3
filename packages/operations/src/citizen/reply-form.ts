import { CITIZEN, type WorkflowDefinition } from '@maklumat/workflow';
import type { TimelineFile } from '../cases/case-files';
import { waitingFormId } from '../cases/waiting-form';
import type { CitizenContext } from '../context';
import { openTenantKey, type TenantKey } from '../keys';
import { readFormFiles } from '../cases/form-files';
import { citizenFiles } from './citizen-files';
import { dropFile, keepFiles, type GivenFile, type RefusedFile } from '../cases/kept-file';
import { OperationError } from '../operation-error';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** The act of adding words and photos where the workflow has no transition for it. */
export const ADD_TO_CASE = 'tambah';

/**
 * Id under which the uploads of one act of one case wait until it is sent; whoever can open the case comes to the
 * same ones.
 *
 * @internal
 */
export function replyFormId(tenantKey: TenantKey, caseId: string, act: string): string {
  return waitingFormId(tenantKey, 'reply-form', `${caseId} ${act}`);
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

/**
 * Keeps files for an act that is not sent yet, at most three in all.
 *
 * @throws {OperationError} `not-found`, also for an act that the workflow does not have or that takes no files
 */
export async function addReplyFiles(
  ctx: CitizenContext,
  key: OwnCaseKey,
  act: string,
  given: readonly GivenFile[],
): Promise<readonly RefusedFile[]> {
  if (given.length === 0) return [];
  return keepFiles(citizenFiles(ctx), await formIdOf(ctx, key, act), given);
}

/** Takes a file out of an act that is not sent yet. @throws {OperationError} `not-found` */
export async function removeReplyFile(
  ctx: CitizenContext,
  key: OwnCaseKey,
  act: string,
  fileId: string,
): Promise<void> {
  await dropFile(citizenFiles(ctx), await formIdOf(ctx, key, act), fileId);
}

async function formIdOf(ctx: CitizenContext, key: OwnCaseKey, act: string): Promise<string> {
  return ctx.run('cases:track', async (tx) => {
    const { row, rules } = await loadOwnCase(tx, key, ctx.keys);
    if (!takesFiles(rules.definition, act)) throw new OperationError('not-found');
    return replyFormId(await openTenantKey(tx, ctx.keys), row.id, act);
  });
}

/** Only the acts there are have places for files, or names made up would open places without end. */
function takesFiles({ transitions }: WorkflowDefinition, act: string): boolean {
  if (act === ADD_TO_CASE) return true;
  const transition = transitions.find(({ id, by }) => id === act && by.includes(CITIZEN));
  return transition?.inputs.some(({ kind }) => kind === 'files') ?? false;
}
