import { foreignKey, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { tenants } from './tenants';

/** Working days and hours of a tenant: zone, weekday hours, Ramadan hours, local holidays (kalender kerja). */
export const workingCalendars = pgTable(
  'working_calendars',
  {
    tenantId: tenantId(),
    id: rowId(),
    slug: text('slug').notNull(),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    contentHash: text('content_hash').notNull(),
  },
  (t) => [
    primaryKey({ name: 'working_calendars_pk', columns: [t.tenantId, t.id] }),
    unique('working_calendars_slug_uq').on(t.tenantId, t.slug),
    foreignKey({ name: 'working_calendars_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    tenantPolicy('working_calendars'),
  ],
);
