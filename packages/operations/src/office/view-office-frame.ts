import { collectionRights } from '@maklumat/access';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { dayInZone } from '@maklumat/calendar';
import { countAnswersToLookAt } from '../answers/list-answers';
import type { OfficialContext } from '../context';
import { readOpenedRegisters } from '../outputs/view-register';
import { readOpenedRecaps } from '../outputs/view-recap';
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
    /** Whether this person decides what people ask about their own data. */
    readonly protectsData: boolean;
    /** How many questions with answers wait for this person; null: they have no part in that list. */
    readonly answersToLookAt: number | null;
    /** Whether this person writes or approves entries of the public information list. */
    readonly keepsInformation: boolean;
    /** Whether this person opens a register. */
    readonly opensRegisters: boolean;
    /** Whether this person opens a monthly recap. */
    readonly opensRecaps: boolean;
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
    const { writes, approves, userId } = collectionRights('question-answers', roles, ctx.official);
    const information = collectionRights('public-information', roles, ctx.official);
    const today = dayInZone(ctx.now, profile.zone);
    return {
      profile,
      official: {
        displayName,
        worksElsewhere,
        answersToLookAt: writes || approves ? await countAnswersToLookAt(tx, userId, today) : null,
        administers: memberships.some(({ role }) => roles.get(role)?.administers === true),
        protectsData: memberships.some(({ role }) => roles.get(role)?.protectsData === true),
        opensRegisters: (await readOpenedRegisters(tx, ctx)).length > 0,
        opensRecaps: (await readOpenedRecaps(tx, ctx)).length > 0,
        keepsInformation: information.writes || information.approves,
        roles: memberships.map(({ role, unit }) => ({
          role: roles.get(role)?.name ?? { id: role },
          unit: unit === null ? null : (units.find(({ slug }) => slug === unit)?.name ?? { id: unit }),
        })),
      },
    };
  });
}
