import { tenants, withDirectory, withTenant, type Database } from '@maklumat/db';
import { StandardVersion, AgencyProfile, ServiceUnit, Role, Post, Official } from '@maklumat/standards';
import { WorkingCalendar } from '@maklumat/calendar';
import {
  CaseDocument,
  CaseRegister,
  MonthlyRecap,
  NumberSeries,
  RetentionRule,
  RetentionSource,
  WorkflowDefinition,
} from '@maklumat/workflow';
import { asc } from 'drizzle-orm';
import type { z } from 'zod';
import { findTenantId } from './apply/apply-tenant';
import { readCurrentState, type CurrentState, type EntryKind } from './apply/current-state';
import type { AgencyConfig, WorkflowConfig } from './tenants-config';

/** Slugs of the tenants in the database, in alphabetical order. */
export async function listTenantSlugs(database: Database): Promise<string[]> {
  const rows = await withDirectory(database, (tx) =>
    tx.select({ slug: tenants.slug }).from(tenants).orderBy(asc(tenants.slug)),
  );
  return rows.map(({ slug }) => slug);
}

/**
 * A tenant as the database holds it, in the form the folder has. Roles, posts, officials and calendars come in
 * the order in which they were first applied.
 *
 * @returns null when there is no such tenant, or nothing was ever applied to it
 */
export async function readTenant(database: Database, slug: string): Promise<AgencyConfig | null> {
  const id = await findTenantId(database, slug);
  if (id === null) return null;
  const state = await withTenant(database, id, readCurrentState, { readOnly: true });
  if (state.profile === null) return null;
  return {
    slug,
    profile: AgencyProfile.parse(state.profile.content),
    units: entries(state, 'unit', ServiceUnit),
    roles: entries(state, 'role', Role),
    posts: entries(state, 'post', Post),
    officials: entries(state, 'official', Official),
    calendars: entries(state, 'calendar', WorkingCalendar),
    services: state.services.map((service) => ({
      slug: service.slug,
      versions: state.versions
        .filter((version) => version.service === service.slug)
        .map(({ content }) => StandardVersion.parse(content)),
    })),
    workflows: workflowsOf(state),
    series: entries(state, 'series', NumberSeries),
    registers: entries(state, 'register', CaseRegister),
    recaps: entries(state, 'recap', MonthlyRecap),
    documents: entries(state, 'document', CaseDocument),
    retentionSources: entries(state, 'retention-source', RetentionSource),
    retentionRules: entries(state, 'retention-rule', RetentionRule),
  };
}

function workflowsOf({ workflows }: CurrentState): WorkflowConfig[] {
  return [...new Set(workflows.map(({ slug }) => slug))].map((slug) => ({
    slug,
    versions: workflows
      .filter((version) => version.slug === slug)
      .map(({ content }) => WorkflowDefinition.parse(content)),
  }));
}

/** Parsed, so that what a schema no longer knows is not passed on in silence. */
function entries<T>(state: CurrentState, kind: EntryKind, schema: z.ZodType<T>): T[] {
  return state.entries[kind].map(({ content }) => schema.parse(content));
}
