import { roles, type TenantTx } from '@maklumat/db';
import { Role, type AgencyProfile, type LocalisedText } from '@maklumat/standards';
import { and, eq, inArray } from 'drizzle-orm';
import type { OfficialContext } from '../context';
import { readFrame, readUnits } from '../public/read-frame';

/** What every page of the console shows around its content: the agency, and who is working. */
export type OfficeFrame = {
  readonly profile: AgencyProfile;
  readonly official: {
    readonly displayName: string;
    /** Whether there is another agency to change to. */
    readonly worksElsewhere: boolean;
    /** Role and unit by name; a role that the agency no longer has is shown by its slug. */
    readonly roles: readonly { readonly role: LocalisedText; readonly unit: LocalisedText | null }[];
  };
};

/** The frame of the console. */
export async function viewOfficeFrame(ctx: OfficialContext): Promise<OfficeFrame> {
  return ctx.run('cases:read', async (tx) => {
    const { profile } = await readFrame(tx);
    const units = await readUnits(tx);
    const { displayName, memberships, worksElsewhere } = ctx.official;
    const names = await roleNames(
      tx,
      memberships.map(({ role }) => role),
    );
    return {
      profile,
      official: {
        displayName,
        worksElsewhere,
        roles: memberships.map(({ role, unit }) => ({
          role: names.get(role) ?? { id: role },
          unit: unit === null ? null : (units.find(({ slug }) => slug === unit)?.name ?? { id: unit }),
        })),
      },
    };
  });
}

async function roleNames(tx: TenantTx, slugs: readonly string[]): Promise<Map<string, LocalisedText>> {
  const rows = await tx
    .select({ slug: roles.slug, content: roles.content })
    .from(roles)
    .where(and(eq(roles.tenantId, tx.tenantId), inArray(roles.slug, [...slugs])));
  return new Map(rows.map(({ slug, content }) => [slug, Role.parse(content).name]));
}
