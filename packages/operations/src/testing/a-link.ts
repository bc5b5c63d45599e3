import { listCaseLinks, makeCaseLink, type CitizenContext, type OwnCaseKey } from '../index';

/** A link that shows where a case stands. */
export type MadeLink = { readonly id: string; readonly token: string };

/** Makes one for a case. */
export async function aLink(ctx: CitizenContext, key: OwnCaseKey): Promise<MadeLink> {
  const made = await makeCaseLink(ctx, key, 7);
  if (!made.ok) throw new Error(made.refusal.code);
  const { links } = await listCaseLinks(ctx, key);
  return { id: links[0]?.id ?? '', token: made.token };
}
