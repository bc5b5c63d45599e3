import {
  agencyProfiles,
  newId,
  officials,
  posts,
  publishedAgencies,
  publishedServices,
  reportingAgencies,
  reportingStandards,
  roles,
  services,
  serviceUnits,
  standardVersions,
  withTenant,
  type TenantTx,
} from '@maklumat/db';
import { createTestTenant, type TestDatabase } from '@maklumat/db/testing';
import {
  completeness,
  versionPeriods,
  type Official,
  type PublishedServiceCard,
  type StandardVersion,
  type Zone,
} from '@maklumat/standards';
import { aRole, aStandard, aUnit, anAgency } from '@maklumat/standards/testing';
import type { TenantRef } from '../context';

const HASH = 'x'.repeat(64);
const AT = new Date('2026-01-10T02:00:00Z');

/** The versions of one service, oldest first. */
export type PublishedService = { slug: string; versions: StandardVersion[] };

/** The person the invented agency's texts name; the number must never leave the database. */
export const HEAD: Official = {
  slug: 'kepala-dinas',
  name: 'Dra. Sumarni',
  post: 'kepala-dinas',
  rank: 'Pembina',
  nip: '19700101 199001 2 001',
};

/** Publishes an invented agency with the given services, row by row, as an apply would. */
export async function publishAgency(
  database: TestDatabase,
  slug: string,
  published: PublishedService[] = [{ slug: 'pengaduan', versions: [aStandard()] }],
  zone: Zone = 'Asia/Jakarta',
): Promise<TenantRef> {
  const { tenantId } = await createTestTenant(database, slug);
  await withTenant(database.db, tenantId, async (tx) => {
    const unitId = await insertAgency(tx, slug, zone);
    for (const [position, service] of published.entries())
      await insertService(tx, unitId, position, service, zone);
    await tx.insert(publishedAgencies).values({
      tenantId,
      slug,
      name: `Kota ${slug}`,
      revision: `revisi ${slug}`,
      content: agencyCard(slug),
      searchText: slug,
    });
    const name = { id: `Kota ${slug}` };
    await tx.insert(reportingAgencies).values({ tenantId, slug, name, kind: 'city', workflows: 0 });
  });
  return { id: tenantId, slug };
}

function agencyCard(slug: string) {
  const { kind, officialName, colour } = anAgency();
  const publisherName = aUnit().name;
  return { slug, kind, name: { id: `Kota ${slug}` }, officialName, publisherName, colour };
}

async function insertAgency(tx: TenantTx, slug: string, zone: Zone): Promise<string> {
  const { tenantId } = tx;
  const [unitId, postId] = [newId(), newId()];
  const unit = aUnit();
  await tx
    .insert(agencyProfiles)
    .values({ tenantId, id: newId(), content: anAgency({ slug, zone }), contentHash: HASH, updatedAt: AT });
  await tx.insert(serviceUnits).values({
    tenantId,
    id: unitId,
    slug: unit.slug,
    name: unit.name.id,
    position: 1,
    content: unit,
    contentHash: HASH,
  });
  await tx
    .insert(roles)
    .values({ tenantId, id: newId(), slug: 'admin', content: aRole(), contentHash: HASH });
  const post = {
    slug: HEAD.post,
    name: { id: 'Kepala Dinas' },
    words: ['Kepala Dinas'],
    serviceUnit: unit.slug,
    roles: [],
  };
  await tx.insert(posts).values({
    tenantId,
    id: postId,
    slug: post.slug,
    serviceUnitId: unitId,
    content: post,
    contentHash: HASH,
  });
  await tx
    .insert(officials)
    .values({ tenantId, id: newId(), slug: HEAD.slug, postId, content: HEAD, contentHash: HASH });
  return unitId;
}

async function insertService(
  tx: TenantTx,
  unitId: string,
  position: number,
  service: PublishedService,
  zone: Zone,
): Promise<void> {
  const { tenantId } = tx;
  const id = newId();
  await tx.insert(services).values({ tenantId, id, slug: service.slug, serviceUnitId: unitId, position });
  for (const standard of service.versions) {
    const versionId = newId();
    await tx.insert(standardVersions).values({
      ...{ tenantId, id: versionId, serviceId: id, number: standard.version, state: standard.state },
      ...{ validFrom: standard.validFrom, content: standard, contentHash: `${HASH}${standard.version}` },
      ...{ publishedAt: standard.state === 'published' ? AT : null, recordedAt: AT },
    });
    const period = periodsOf(service, zone).find(({ number }) => number === standard.version);
    if (period === undefined) continue;
    await tx.insert(publishedServices).values({
      ...{ tenantId, id: versionId, serviceId: id, slug: service.slug, version: standard.version, position },
      ...{ beginsAt: period.beginsAt, endsAt: period.endsAt },
      ...{ name: standard.name.id, summary: standard.summary.id, unitName: aUnit().name.id },
      content: cardOf(service.slug, standard),
      searchText: `${standard.name.id} ${standard.summary.id}`.toLowerCase(),
    });
    await tx.insert(reportingStandards).values({
      ...{ tenantId, id: versionId, service: service.slug, stated: completeness(standard).present },
      ...{ beginsAt: period.beginsAt, endsAt: period.endsAt },
    });
  }
}

function periodsOf({ versions }: PublishedService, zone: Zone) {
  const published = versions.filter(({ state }) => state === 'published');
  return versionPeriods(
    published.map(({ version, validFrom }) => ({ number: version, validFrom })),
    zone,
  );
}

function cardOf(slug: string, standard: StandardVersion): PublishedServiceCard {
  const { name, summary, category, ways, fee } = standard;
  const headlineLimits = (standard.time?.limits ?? []).filter((limit) => limit.headline);
  return {
    slug,
    name,
    summary,
    category,
    ways,
    fee,
    headlineLimits,
    unitSlug: 'diskominfo',
    unitName: aUnit().name,
  };
}
