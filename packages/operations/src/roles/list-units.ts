import type { LocalisedText, ServiceUnit, Zone } from '@maklumat/standards';
import type { ManageContext } from '../manage/manage-context';
import { readFrame, readUnits } from '../public/read-frame';
import { openCasesByUnit } from './open-cases';
import { readHolders } from './role-holders';

/** One unit of the agency, as the list of them says it. */
export type UnitLine = {
  readonly slug: string;
  readonly name: LocalisedText;
  readonly parent: { readonly slug: string; readonly name: LocalisedText } | null;
  /** How many people hold a role that is bound to it. */
  readonly people: number;
  readonly openCases: number;
  readonly contacts: number;
  /** Printed contacts that cannot be used, or may not be. */
  readonly faultyContacts: number;
  /** Publishes the agency's standards; people without a unit work beside it. */
  readonly isPublisher: boolean;
};

export type UnitList = {
  /** In the agency's own order. */
  readonly units: readonly UnitLine[];
  /** People whose role is bound to no unit. */
  readonly unbound: number;
  readonly zone: Zone;
};

/** Every unit of the agency, with who works there and how much it holds. */
export async function listUnits(ctx: ManageContext): Promise<UnitList> {
  return ctx.administer('people:manage', async (tx) => {
    const { profile } = await readFrame(tx);
    const units = await readUnits(tx);
    const holders = await readHolders(tx, { now: ctx.now, zone: profile.zone });
    const cases = await openCasesByUnit(tx);
    const peopleIn = (unit: string | null) =>
      new Set(holders.filter((held) => held.unit === unit).map(({ userId }) => userId)).size;
    return {
      units: units.map((unit) => ({
        slug: unit.slug,
        name: unit.name,
        parent: parentOf(unit, units),
        people: peopleIn(unit.slug),
        openCases: cases.get(unit.slug) ?? 0,
        contacts: unit.contacts.length,
        faultyContacts: unit.contacts.filter(({ condition }) => condition !== 'usable').length,
        isPublisher: unit.slug === profile.publisher,
      })),
      unbound: peopleIn(null),
      zone: profile.zone,
    };
  });
}

/** The unit above; a slug the agency no longer has stands for itself. @internal */
export function parentOf({ parent }: ServiceUnit, units: readonly ServiceUnit[]): UnitLine['parent'] {
  if (parent === null) return null;
  return { slug: parent, name: units.find(({ slug }) => slug === parent)?.name ?? { id: parent } };
}
