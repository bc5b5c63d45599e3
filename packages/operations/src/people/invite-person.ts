import { invitations, memberships, newId, restingMemberships, users, type PeopleTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { GRANT_REFUSALS, membershipProblem } from '../identity/grant-membership';
import { INVITATION_DAYS } from '../identity/invitations/find-invitation';
import { linkIdOf, newLinkToken } from '../identity/links/link-token';
import { isSignInName, normaliseSignInName } from '../identity/sign-in-name';
import type { ManageContext } from '../manage/manage-context';
import { auditPerson } from './audit-person';

/** Somebody to be asked to work in the agency, in a first role. */
export type Invitation = {
  readonly signInName: string;
  readonly displayName: string;
  readonly role: string;
  /** Slug of a unit; null: bound to none. */
  readonly unit: string | null;
};

/** Why nobody was invited. */
export const INVITE_REFUSALS = [
  'sign-in-name-malformed',
  'display-name-missing',
  'works-here',
  ...GRANT_REFUSALS,
] as const;

export type InviteResult =
  | { readonly ok: true; readonly token: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly refusal: { readonly code: (typeof INVITE_REFUSALS)[number] } };

/**
 * A link with which somebody comes to work in the agency. Whether the sign-in name belongs to somebody already is not
 * looked at: who is known elsewhere signs in with the link and accepts, who is not chooses a password, and the
 * administrator sees the same. The role holds from then on. A link made before for the same name opens nothing any more.
 */
export async function invitePerson(ctx: ManageContext, invitation: Invitation): Promise<InviteResult> {
  const signInName = normaliseSignInName(invitation.signInName);
  const displayName = invitation.displayName.normalize('NFC').trim();
  if (!isSignInName(signInName)) return refused('sign-in-name-malformed');
  if (displayName === '') return refused('display-name-missing');
  const { role, unit } = invitation;
  return ctx.administer('people:manage', async (tx) => {
    const problem = await membershipProblem(tx, { role, unit });
    if (problem !== null) return refused(problem);
    if (await isColleague(tx, signInName)) return refused('works-here');
    return keepInvitation(tx, ctx, { signInName, displayName, role, unit });
  });
}

async function keepInvitation(tx: PeopleTx, ctx: ManageContext, asked: Invitation): Promise<InviteResult> {
  const { now, official } = ctx;
  await tx.delete(invitations).where(invitationOf(tx, asked.signInName));
  const token = newLinkToken();
  const row = {
    id: newId(),
    tenantId: tx.tenantId,
    tokenHash: linkIdOf(token) ?? '',
    madeBy: official.userId,
  };
  const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
  await tx.insert(invitations).values({ ...row, ...asked, createdAt: now, expiresAt });
  const details = { role: asked.role, unit: asked.unit };
  await auditPerson(tx, ctx, { action: 'person-invited', about: row.id, details });
  return { ok: true, token, expiresAt };
}

/** Somebody of that name who works in this agency; of others nothing is asked. */
async function isColleague(tx: PeopleTx, signInName: string): Promise<boolean> {
  for (const table of [memberships, restingMemberships]) {
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .innerJoin(users, eq(users.id, table.userId))
      .where(and(eq(table.tenantId, tx.tenantId), eq(users.signInName, signInName)))
      .limit(1);
    if (rows.length > 0) return true;
  }
  return false;
}

function invitationOf(tx: PeopleTx, signInName: string) {
  return and(eq(invitations.tenantId, tx.tenantId), eq(invitations.signInName, signInName));
}

function refused(code: (typeof INVITE_REFUSALS)[number]): InviteResult {
  return { ok: false, refusal: { code } };
}
