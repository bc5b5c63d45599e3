import { publishedServices, services, serviceUnits, type TenantTx } from '@maklumat/db';
import { PublishedServiceCard, type LocalisedText, type ServiceUnit, type Zone } from '@maklumat/standards';
import { and, asc, eq } from 'drizzle-orm';
import type { ManageContext } from '../manage/manage-context';
import { readRoleNames } from '../office/role-names';
import { OperationError } from '../operation-error';
import { readFrame, readUnits } from '../public/read-frame';
import { shownAt } from '../public/read-cards';
import { parentOf, type UnitLine } from './list-units';
import { openCasesByUnit } from './open-cases';
import { lastApplied } from './read-sources';
import { readHolders, type RoleHolder } from './role-holders';

/** One unit of the agency, whole. */
export type UnitView = Pick<UnitLine, 'slug' | 'name' | 'parent' | 'openCases' | 'isPublisher'> &
  Pick<ServiceUnit, 'shortName' | 'address' | 'contacts'> & {
    readonly below: readonly { readonly slug: string; readonly name: LocalisedText }[];
    /** Who works there, by name, once a role. */
    readonly holders: readonly (RoleHolder & { readonly roleName: LocalisedText })[];
    /** The services it owns whose standard is in force, in the agency's own order. */
    readonly services: readonly { readonly slug: string; readonly name: LocalisedText }[];
    /** Made up for a demonstration; the agency's files know nothing of it. */
    readonly isExample: boolean;
    readonly appliedAt: Date | null;
    readonly zone: Zone;
  };

/**
 * One unit of the agency: what stands above and below it, who works there in which role, what it holds, and its printed
 * contacts.
 *
 * @throws {OperationError} `not-found` for a unit the agency has not
 */
export async function viewUnit(ctx: ManageContext, slug: string): Promise<UnitView> {
  return ctx.administer('people:manage', async (tx) => {
    const units = await readUnits(tx);
    const unit = units.find((one) => one.slug === slug);
    if (unit === undefined) throw new OperationError('not-found');
    const { profile } = await readFrame(tx);
    const roles = await readRoleNames(tx);
    const holders = await readHolders(tx, { now: ctx.now, zone: profile.zone });
    const { name, shortName, address, contacts } = unit;
    const [row] = await tx
      .select({ id: serviceUnits.id, example: serviceUnits.example })
      .from(serviceUnits)
      .where(and(eq(serviceUnits.tenantId, tx.tenantId), eq(serviceUnits.slug, slug)));
    return {
      ...{ slug, name, shortName, address, contacts },
      parent: parentOf(unit, units),
      below: units.filter(({ parent }) => parent === slug).map((one) => ({ slug: one.slug, name: one.name })),
      holders: holders
        .filter((held) => held.unit === slug)
        .map((held) => ({ ...held, roleName: roles.get(held.role) ?? { id: held.role } })),
      openCases: (await openCasesByUnit(tx)).get(slug) ?? 0,
      services: row === undefined ? [] : await servicesOf(tx, row.id, ctx.now),
      isPublisher: slug === profile.publisher,
      isExample: row?.example === true,
      appliedAt: await lastApplied(tx),
      zone: profile.zone,
    };
  });
}

async function servicesOf(tx: TenantTx, unitId: string, now: Date): Promise<UnitView['services']> {
  const rows = await tx
    .select({ content: publishedServices.content })
    .from(publishedServices)
    .innerJoin(
      services,
      and(eq(services.tenantId, publishedServices.tenantId), eq(services.id, publishedServices.serviceId)),
    )
    .where(
      and(
        eq(publishedServices.tenantId, tx.tenantId),
        eq(services.tenantId, tx.tenantId),
        eq(services.serviceUnitId, unitId),
        shownAt(now),
      ),
    )
    .orderBy(asc(publishedServices.position));
  return rows.map(({ content }) => {
    const { slug, name } = PublishedServiceCard.parse(content);
    return { slug, name };
  });
}
