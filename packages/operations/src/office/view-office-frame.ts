import type { AgencyProfile, LocalisedText, Role } from '@maklumat/standards';
import type { OfficialContext } from '../context';
import { readFrame, readUnits } from '../public/read-frame';
import { readRoles } from './role-names';

/** What every page of the console shows around its content: the agency, and who is working. */
export type OfficeFrame = {
  readonly profile: AgencyProfile;
  readonly official: {
    readonly displayName: string;
    /** Whether there is another agency to change to. */
    readonly worksElsewhere: boolean;
    /** Whether the agency's settings may be changed by this person. */
    readonly administers: boolean;
    /** Whether this person writes or approves entries of the public information list. */
    readonly keepsInformation: boolean;
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
    const roles = await readRoles(tx);
    return {
      profile,
      official: {
        displayName,
        worksElsewhere,
        administers: memberships.some(({ role }) => roles.get(role)?.administers === true),
        keepsInformation: memberships.some(({ role }) => keepsInformation(roles.get(role))),
        roles: memberships.map(({ role, unit }) => ({
          role: roles.get(role)?.name ?? { id: role },
          unit: unit === null ? null : (units.find(({ slug }) => slug === unit)?.name ?? { id: unit }),
        })),
      },
    };
  });
}

function keepsInformation(role: Role | undefined): boolean {
  return [...(role?.writes ?? []), ...(role?.approves ?? [])].includes('public-information');
}
