import { foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceUnits } from './service-units';
import { tenants } from './tenants';

/** A public service (layanan); what it promises is in its standard's versions. */
export const services = pgTable(
  'services',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    serviceUnitId: uuid('service_unit_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ name: 'services_pk', columns: [t.tenantId, t.id] }),
    unique('services_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'services_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'services_unit_fk',
      columns: [t.tenantId, t.serviceUnitId],
      foreignColumns: [serviceUnits.tenantId, serviceUnits.id],
    }),
    tenantPolicy('services'),
  ],
);
