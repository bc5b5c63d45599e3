import type { Role } from '@maklumat/standards';

/** A list whose entries somebody writes and somebody else makes public. */
export type CollectionName = Role['writes'][number];

/** What an official may do with the entries of such a list. */
export type CollectionRights = {
  readonly userId: string;
  /** Proposes entries and other words for them. */
  readonly writes: boolean;
  /** Makes proposals of others public, gives them back, and takes entries back. */
  readonly approves: boolean;
};

/** The rights of an official by the agency's roles as they are now; a role it no longer has gives none. */
export function collectionRights(
  collection: CollectionName,
  roles: ReadonlyMap<string, Pick<Role, 'writes' | 'approves'>>,
  official: { readonly userId: string; readonly memberships: readonly { readonly role: string }[] },
): CollectionRights {
  const held = official.memberships.flatMap(({ role }) => roles.get(role) ?? []);
  return {
    userId: official.userId,
    writes: held.some(({ writes }) => writes.includes(collection)),
    approves: held.some(({ approves }) => approves.includes(collection)),
  };
}

/** Why somebody may not make a proposal public; null: they may. */
export type ApprovalRefusal = 'role-may-not' | 'own-proposal';

/** Four eyes: whoever wrote a proposal does not approve it, whatever roles they hold. */
export function refusalToApprove(
  { approves, userId }: CollectionRights,
  proposal: { readonly writtenBy: string },
): ApprovalRefusal | null {
  if (!approves) return 'role-may-not';
  return proposal.writtenBy === userId ? 'own-proposal' : null;
}

/** Whether an entry may be taken back: a public one by who approves, a proposal alone also by who wrote it. */
export function mayTakeBack(
  { approves, userId }: CollectionRights,
  entry: { readonly isPublished: boolean; readonly proposedBy: string | null },
): boolean {
  return approves || (!entry.isPublished && entry.proposedBy === userId);
}
