import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { rowId, tenantId, tenantPolicy } from './columns';
import { serviceCases } from './service-cases';
import { tenants } from './tenants';

/** Which case stands in which register under which number: a copy of the events `registered`, rebuilt by replay. */
export const registerEntries = pgTable(
  'register_entries',
  {
    tenantId: tenantId(),
    /** Of the event. */
    id: rowId(),
    caseId: uuid('case_id').notNull(),
    register: text('register').notNull(),
    series: text('series').notNull(),
    year: integer('year').notNull(),
    running: integer('running').notNull(),
    /** As printed. */
    number: text('number').notNull(),
    /** Day of the entry by the agency's clocks. */
    enteredOn: date('entered_on', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ name: 'register_entries_pk', columns: [t.tenantId, t.id] }),
    unique('register_entries_case_uq').on(t.tenantId, t.register, t.caseId),
    unique('register_entries_running_uq').on(t.tenantId, t.register, t.year, t.running),
    check('register_entries_running_ck', sql`running >= 1`),
    foreignKey({ name: 'register_entries_tenant_fk', columns: [t.tenantId], foreignColumns: [tenants.id] }),
    foreignKey({
      name: 'register_entries_case_fk',
      columns: [t.tenantId, t.caseId],
      foreignColumns: [serviceCases.tenantId, serviceCases.id],
    }),
    index('register_entries_month_ix').on(t.tenantId, t.register, t.enteredOn, t.year, t.running),
    tenantPolicy('register_entries'),
  ],
);
