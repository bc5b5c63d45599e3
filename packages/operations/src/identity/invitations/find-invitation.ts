import {
  invitations,
  publishedAgencies,
  roles,
  tenants,
  users,
  withIdentity,
  withTenant,
  type Database,
  type IdentityTx,
} from '@maklumat/db';
import { PublishedAgencyCard, Role, type LocalisedText } from '@maklumat/standards';
import { and, eq, gt } from 'drizzle-orm';
import { linkIdOf } from '../links/link-token';

/** How long an invitation waits. */
export const INVITATION_DAYS = 7;

/** An invitation as its holder reads it. */
export type OpenInvitation = {
  readonly tenantId: string;
  readonly tenantSlug: string;
  readonly tenantName: LocalisedText;
  readonly role: string;
  readonly roleName: LocalisedText;
  readonly unit: string | null;
  readonly signInName: string;
  /** As the administrator wrote it. */
  readonly displayName: string;
  /** Whether somebody has this sign-in name already: then it is accepted after signing in. */
  readonly isKnown: boolean;
};

/** The invitation behind a token; null for one that nobody made, was accepted, taken back or ran out: all the same. */
export async function readInvitation(
  database: Database,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const hash = linkIdOf(token);
  const found = hash === null ? null : await withIdentity(database, (tx) => findInvitation(tx, hash, now));
  if (found === null) return null;
  const roleName = await withTenant(
    database,
    found.tenantId,
    async (tx) => {
      const [row] = await tx
        .select({ content: roles.content })
        .from(roles)
        .where(and(eq(roles.tenantId, tx.tenantId), eq(roles.slug, found.role)));
      return row === undefined ? null : Role.parse(row.content).name;
    },
    { readOnly: true },
  );
  // A role the agency has given up meanwhile cannot be come into.
  return roleName === null ? null : { ...found, roleName };
}

async function findInvitation(
  tx: IdentityTx,
  hash: string,
  now: Date,
): Promise<Omit<OpenInvitation, 'roleName'> | null> {
  const [row] = await tx
    .select({
      tenantId: invitations.tenantId,
      tenantSlug: tenants.slug,
      card: publishedAgencies.content,
      role: invitations.role,
      unit: invitations.unit,
      signInName: invitations.signInName,
      displayName: invitations.displayName,
      knownId: users.id,
    })
    .from(invitations)
    .innerJoin(tenants, eq(tenants.id, invitations.tenantId))
    .leftJoin(publishedAgencies, eq(publishedAgencies.tenantId, invitations.tenantId))
    .leftJoin(users, eq(users.signInName, invitations.signInName))
    .where(and(eq(invitations.tokenHash, hash), gt(invitations.expiresAt, now)));
  if (row === undefined) return null;
  const { card, knownId, ...rest } = row;
  const tenantName = card === null ? { id: row.tenantSlug } : PublishedAgencyCard.parse(card).name;
  return { ...rest, tenantName, isKnown: knownId !== null };
}
