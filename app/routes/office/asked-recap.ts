import {
  listRecaps,
  OperationError,
  viewRecap,
  type OfficialContext,
  type RecapView,
} from '@maklumat/operations';

/** The recap an address asks for: the one it names, or the first this official opens. */
export async function askedRecap(
  ctx: OfficialContext,
  month: string,
  url: URL,
): Promise<{ view: RecapView; recaps: Awaited<ReturnType<typeof listRecaps>>['recaps'] }> {
  const { recaps } = await listRecaps(ctx);
  const slug = url.searchParams.get('rekap') ?? recaps[0]?.slug;
  if (slug === undefined) throw new OperationError('not-found');
  return { view: await viewRecap(ctx, slug, month), recaps };
}
