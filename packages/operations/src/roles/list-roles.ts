import { rightsOfRole, type RolePermission } from '@maklumat/access';
import type { LocalisedText, Zone } from '@maklumat/standards';
import type { ManageContext } from '../manage/manage-context';
import { readRoles } from '../office/role-names';
import { readFrame } from '../public/read-frame';
import { factorReason, type FactorReason } from './factor-reason';
import { readRoleSources } from './read-sources';
import { readHolders, type RoleHolder } from './role-holders';

/** One role of the agency, as the list of them says it. */
export type RoleLine = {
  readonly slug: string;
  readonly name: LocalisedText;
  readonly permissions: readonly RolePermission[];
  /** Nobody: whatever waits for this role waits for somebody to hold it. */
  readonly holders: readonly RoleHolder[];
  /** Why who holds it shows a code of an authenticator; null: nothing asks for one. */
  readonly factor: FactorReason | null;
};

export type RoleList = {
  /** For people inside the agency, by name. */
  readonly roles: readonly RoleLine[];
  /** Citizens and bodies the texts speak of: they act without an account. */
  readonly outside: readonly { readonly slug: string; readonly name: LocalisedText }[];
  readonly zone: Zone;
};

/** Every role of the agency, and who holds it now. */
export async function listRoles(ctx: ManageContext): Promise<RoleList> {
  return ctx.administer('people:manage', async (tx) => {
    const { profile } = await readFrame(tx);
    const all = [...(await readRoles(tx)).values()].toSorted((a, b) =>
      a.name.id.localeCompare(b.name.id, 'id'),
    );
    const sources = await readRoleSources(tx);
    const holders = await readHolders(tx, { now: ctx.now, zone: profile.zone });
    const inside = all.filter(({ outside }) => !outside);
    return {
      roles: inside.map((role) => ({
        slug: role.slug,
        name: role.name,
        permissions: rightsOfRole(role, sources).permissions,
        holders: holders.filter((held) => held.role === role.slug),
        factor: factorReason(role, profile),
      })),
      outside: all.filter(({ outside }) => outside).map(({ slug, name }) => ({ slug, name })),
      zone: profile.zone,
    };
  });
}
