import { refusalToAdminister, rightsOfRole, type RoleRights } from '@maklumat/access';
import type { LocalisedText, Zone } from '@maklumat/standards';
import type { ManageContext } from '../manage/manage-context';
import { readRoles } from '../office/role-names';
import { OperationError } from '../operation-error';
import type { NamedChoice } from '../people';
import { readFrame, readUnits } from '../public/read-frame';
import type { RoleLine } from './list-roles';
import { factorReason } from './factor-reason';
import { lastApplied, readRoleSources } from './read-sources';
import { readHolders } from './role-holders';

/** Somebody of the agency to whom a role may be given. */
export type RoleCandidate = { readonly userId: string; readonly name: string };

/** One role of the agency, whole. */
export type RoleView = RoleLine &
  Pick<RoleRights, 'workflows' | 'outputs'> & {
    /** The agency's texts' own spellings; empty for a role that no text names. */
    readonly words: readonly string[];
    readonly note: LocalisedText | null;
    readonly isOutside: boolean;
    /** It sees the cases of one unit alone: without a unit it sees none. */
    readonly needsUnit: boolean;
    /** Who works here and may be given it by this administrator. */
    readonly candidates: readonly RoleCandidate[];
    readonly units: readonly NamedChoice[];
    /** When the agency's files, from which roles and rights come, were last applied. */
    readonly appliedAt: Date | null;
    readonly zone: Zone;
  };

/**
 * One role of the agency: what its texts call it, everything it permits, who holds it, and who may be given it.
 *
 * @throws {OperationError} `not-found` for a role the agency has not
 */
export async function viewRole(ctx: ManageContext, slug: string): Promise<RoleView> {
  return ctx.administer('people:manage', async (tx) => {
    const role = (await readRoles(tx)).get(slug);
    if (role === undefined) throw new OperationError('not-found');
    const { profile } = await readFrame(tx);
    const sources = await readRoleSources(tx);
    const all = await readHolders(tx, { now: ctx.now, zone: profile.zone });
    const rights = rightsOfRole(role, sources);
    const staff = new Map(all.map(({ userId, displayName }) => [userId, displayName]));
    return {
      ...rights,
      slug,
      name: role.name,
      words: role.words,
      note: role.note ?? null,
      isOutside: role.outside,
      needsUnit: rights.permissions.includes('see-unit-cases'),
      holders: all.filter((held) => held.role === slug),
      factor: factorReason(role, profile),
      candidates: [...staff]
        .filter(([userId]) => mayBeGiven(ctx, userId))
        .map(([userId, name]) => ({ userId, name })),
      units: (await readUnits(tx)).map((unit) => ({ slug: unit.slug, name: unit.name })),
      appliedAt: await lastApplied(tx),
      zone: profile.zone,
    };
  });
}

function mayBeGiven(ctx: ManageContext, userId: string): boolean {
  const isSelf = userId === ctx.official.userId;
  return refusalToAdminister('give-role', { isSelf, isDisabled: false, belongsElsewhere: false }) === null;
}
