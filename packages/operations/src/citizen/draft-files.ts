import type { CitizenContext } from '../context';
import { citizenFiles } from './citizen-files';
import { openDraft, type DraftRef } from './draft-row';
import { dropFile, keepFiles, type GivenFile, type RefusedFile } from '../cases/kept-file';

/**
 * Adds files to a draft, at most three in all. Those that cannot be taken are told by name, the others are kept.
 *
 * @returns null when the draft has ended or is another's
 */
export async function addDraftFiles(
  ctx: CitizenContext,
  ref: DraftRef,
  given: readonly GivenFile[],
): Promise<readonly RefusedFile[] | null> {
  const isThere = await ctx.run('cases:file', async (tx) => (await openDraft(tx, ref, ctx)) !== null);
  return isThere ? keepFiles(citizenFiles(ctx), ref.id, given) : null;
}

/** Takes a file out of a draft; another draft's file stays where it is. */
export async function removeDraftFile(ctx: CitizenContext, ref: DraftRef, fileId: string): Promise<void> {
  const isThere = await ctx.run('cases:file', async (tx) => (await openDraft(tx, ref, ctx)) !== null);
  if (isThere) await dropFile(citizenFiles(ctx), ref.id, fileId);
}
