import { readFormFiles } from '../cases/form-files';
import { dropFile, keepFiles, type FileKeeper, type GivenFile, type RefusedFile } from '../cases/kept-file';
import type { TimelineFile } from '../cases/case-files';
import type { LoadedCase } from '../cases/load-case';
import { waitingFormId } from '../cases/waiting-form';
import type { OfficialContext } from '../context';
import { openTenantKey, type TenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { loadSeenCase, mayReadWords } from './seen-case';

/** The form of one act of one case, as this official fills it in. */
export type ActFormRef = { readonly number: string; readonly transition: string };

/**
 * Id under which an official's uploads to one act wait until it is made. Two officials at the same act do not
 * meet in it.
 */
export function actFormId(
  tenantKey: TenantKey,
  { official }: OfficialContext,
  form: { readonly caseId: string; readonly transition: string },
): string {
  return waitingFormId(tenantKey, 'act-form', `${form.caseId} ${form.transition} ${official.userId}`);
}

/** Files that wait with an act. @throws {OperationError} `not-found`, `forbidden` without sight of its words */
export async function readActFiles(ctx: OfficialContext, form: ActFormRef): Promise<readonly TimelineFile[]> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, form.number);
    if (!mayReadWords(sight)) throw new OperationError('forbidden');
    const tenantKey = await openTenantKey(tx, ctx.keys);
    const id = actFormId(tenantKey, ctx, { caseId: loaded.row.id, transition: form.transition });
    return readFormFiles(tx, id, tenantKey);
  });
}

/**
 * Keeps files for an act that is not made yet, at most three in all; those that cannot be taken are told by name.
 *
 * @throws {OperationError} `not-found`, `forbidden` without sight of its words, and for an act that none of the
 *   official's roles makes or that takes no files
 */
export async function addActFiles(
  ctx: OfficialContext,
  form: ActFormRef,
  given: readonly GivenFile[],
): Promise<readonly RefusedFile[]> {
  if (given.length === 0) return [];
  return keepFiles(keeperOf(ctx), await formIdOf(ctx, form), given);
}

/** Takes a file out of an act that is not made yet. @throws {OperationError} as `addActFiles` */
export async function removeActFile(ctx: OfficialContext, form: ActFormRef, fileId: string): Promise<void> {
  await dropFile(keeperOf(ctx), await formIdOf(ctx, form), fileId);
}

async function formIdOf(ctx: OfficialContext, { number, transition }: ActFormRef): Promise<string> {
  return ctx.run('cases:decide', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    if (!mayReadWords(sight) || !isTheirAct(loaded, ctx, transition)) throw new OperationError('forbidden');
    return actFormId(await openTenantKey(tx, ctx.keys), ctx, { caseId: loaded.row.id, transition });
  });
}

/**
 * Whether one of the official's roles makes this act and it takes files. Whether it is its turn is asked when it is made:
 * who was overtaken while writing is told what changed, and nothing written is lost.
 */
function isTheirAct({ rules }: LoadedCase, { official }: OfficialContext, act: string): boolean {
  const transition = rules.definition.transitions.find(({ id }) => id === act);
  if (transition === undefined || !transition.inputs.some(({ kind }) => kind === 'files')) return false;
  return official.memberships.some(({ role }) => transition.by.includes(role));
}

function keeperOf(ctx: OfficialContext): FileKeeper {
  const { tenant, now, keys, files } = ctx;
  return { tenant, now, keys, files, write: (work) => ctx.run('cases:decide', work) };
}
