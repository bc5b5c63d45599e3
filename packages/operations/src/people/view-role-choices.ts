import type { LocalisedText } from '@maklumat/standards';
import type { ManageContext } from '../manage/manage-context';
import { readRoles } from '../office/role-names';
import { readUnits } from '../public/read-frame';

/** A role or a unit to choose from. */
export type NamedChoice = { readonly slug: string; readonly name: LocalisedText };

/** The roles that may be given, for people inside the agency, and the units a role may be bound to. */
export async function viewRoleChoices(
  ctx: ManageContext,
): Promise<{ readonly roles: readonly NamedChoice[]; readonly units: readonly NamedChoice[] }> {
  return ctx.run('settings:change', async (tx) => {
    const roles = [...(await readRoles(tx)).values()].filter(({ outside }) => !outside);
    const byName = (a: NamedChoice, b: NamedChoice) => a.name.id.localeCompare(b.name.id, 'id');
    return {
      roles: roles.map(({ slug, name }) => ({ slug, name })).toSorted(byName),
      units: (await readUnits(tx)).map(({ slug, name }) => ({ slug, name })),
    };
  });
}
