import { posts, type TenantTx } from '@maklumat/db';
import { Post } from '@maklumat/standards';
import type { PaperSignature } from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import { readRoles } from '../office/role-names';
import { readFrame, readPublicOfficials } from '../public/read-frame';

/** What stands above every paper of an agency (kop surat), as far as its texts say it. */
export type Letterhead = {
  readonly government: string;
  readonly unit: string;
  /** As printed in the agency's text. */
  readonly address: string | null;
  /** Contacts that work; doubtful and broken ones are never printed. */
  readonly contacts: readonly { readonly kind: string; readonly value: string }[];
};

/** Who signs: the post or role in words, and the name where the agency's texts name somebody. Never a NIP. */
export type PaperSignatory = {
  readonly place: string | null;
  readonly post: string;
  readonly name: string | null;
};

/** The letterhead of the agency's publisher. */
export async function readLetterhead(tx: TenantTx): Promise<Letterhead> {
  const { profile, publisher } = await readFrame(tx);
  return {
    government: profile.officialName.id,
    unit: publisher.name.id,
    address: publisher.address?.words ?? null,
    contacts: publisher.contacts
      .filter(({ condition }) => condition === 'usable')
      .map(({ kind, value }) => ({ kind, value })),
  };
}

/**
 * Who a signature block is for. A post nobody is known in leaves the name to the hand.
 *
 * @param maker role in which the paper is made, for a block that follows it
 */
export async function readSignatory(
  tx: TenantTx,
  signature: PaperSignature,
  maker = '',
): Promise<PaperSignatory> {
  const place = signature.place ?? null;
  if (signature.other !== undefined) return { place, post: signature.other.id, name: null };
  const slugOfRole = signature.maker === true ? maker : signature.role;
  if (slugOfRole !== undefined) {
    const role = (await readRoles(tx)).get(slugOfRole);
    return { place, post: role?.name.id ?? slugOfRole, name: null };
  }
  const slug = signature.post ?? '';
  const rows = await tx.select({ content: posts.content }).from(posts).where(eq(posts.tenantId, tx.tenantId));
  const post = rows.map(({ content }) => Post.parse(content)).find((one) => one.slug === slug);
  const holders = (await readPublicOfficials(tx)).filter((one) => one.post === slug);
  return {
    place,
    post: post?.name.id ?? slug,
    name: holders.length === 1 ? (holders[0]?.name ?? null) : null,
  };
}
