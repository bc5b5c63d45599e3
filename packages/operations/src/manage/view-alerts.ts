import { serviceCases, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { unreachedRoles, type RoleInUnit, type WorkflowDefinition } from '@maklumat/workflow';
import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { readDefinition } from '../cases/case-rules';
import { readRoleNames } from '../office/role-names';
import { readFrame, readUnits } from '../public/read-frame';
import { readPrivacyAlerts, type PrivacyAlerts } from '../subjects/privacy-alerts';
import type { ManageContext } from './manage-context';

/** A case named in an alert: its number, and nothing of what it is about. */
export type AlertedCase = { readonly number: string; readonly since: string };

/** Reminders and escalations that were for roles nobody holds, as far as somebody still has to be found for them. */
export type UnheardAlerts = {
  readonly roles: readonly LocalisedText[];
  /** The unit the role is missing in; null where any unit would do. */
  readonly unit: LocalisedText | null;
  readonly cases: number;
  /** The longest waiting, {@link NAMED_CASES} at most. */
  readonly named: readonly AlertedCase[];
};

/** Dates that cannot be counted because the calendar lacks a year. */
export type MissingYear = {
  readonly year: number;
  readonly cases: number;
  readonly named: readonly string[];
};

/** What in an agency needs those who administer it. */
export type Alerts = {
  readonly zone: AgencyProfile['zone'];
  readonly unheard: readonly UnheardAlerts[];
  readonly missingYears: readonly MissingYear[];
  /** Wake-ups of cases that failed ten times and are not tried again. */
  readonly stuck: number;
  /** What people asked about their data, and breaches to be told: by clocks of 72 hours. */
  readonly privacy: PrivacyAlerts;
};

/** How many cases of one alert are named. */
export const NAMED_CASES = 10;

/** What needs the agency's administrators now; an alert is gone once its case ended or somebody holds the role. */
export async function viewAlerts(ctx: ManageContext): Promise<Alerts> {
  const staff = await ctx.colleagues();
  const stuck = await ctx.stuckTimers();
  return ctx.run('settings:change', async (tx) => ({
    zone: (await readFrame(tx)).profile.zone,
    unheard: await readUnheard(tx, staff),
    missingYears: await readMissingYears(tx),
    stuck,
    privacy: await readPrivacyAlerts(tx, ctx.now, staff),
  }));
}

/** Cases that wait for the same roles: the first ones by name, and how many there are. */
async function readWaiting(tx: TenantTx) {
  const alike = sql`partition by ${serviceCases.workflowVersionId}, ${serviceCases.unit}, ${serviceCases.unheard}`;
  const ranked = tx
    .select({
      number: serviceCases.number,
      workflowVersionId: serviceCases.workflowVersionId,
      unit: serviceCases.unit,
      unheard: serviceCases.unheard,
      since: serviceCases.unheardSince,
      cases: sql<number>`(count(*) over (${alike}))::int`.as('cases'),
      rank: sql<number>`row_number() over (${alike} order by ${serviceCases.unheardSince}, ${serviceCases.id})`.as(
        'rank',
      ),
    })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        isNull(serviceCases.closedAt),
        isNotNull(serviceCases.unheard),
      ),
    )
    .as('ranked');
  return tx.select().from(ranked).where(lte(ranked.rank, NAMED_CASES)).orderBy(asc(ranked.since));
}

type Gathered = Omit<UnheardAlerts, 'named' | 'roles' | 'unit'> & {
  readonly roles: readonly string[];
  readonly unit: string | null;
  readonly named: readonly AlertedCase[];
  /** Rows alike whose cases are in the sum already. */
  readonly counted: ReadonlySet<string>;
};

async function readUnheard(tx: TenantTx, staff: readonly RoleInUnit[]): Promise<UnheardAlerts[]> {
  const gathered = new Map<string, Gathered>();
  for (const row of await readWaiting(tx)) {
    const definition = await readDefinition(tx, row.workflowVersionId);
    for (const to of row.unheard ?? []) {
      const roles = unreachedRoles(definition, to, row.unit, staff);
      if (roles.length === 0) continue;
      const unit = isBoundToUnit(definition, roles) ? row.unit : null;
      const key = JSON.stringify([roles, unit]);
      const rows = JSON.stringify([row.workflowVersionId, row.unit, row.unheard]);
      gathered.set(key, withCase(gathered.get(key) ?? { ...NOBODY_YET, roles, unit }, rows, row));
    }
  }
  const units = new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name] as const));
  const names = await readRoleNames(tx);
  return [...gathered.values()].map(({ roles, unit, cases, named }) => ({
    roles: roles.map((role) => names.get(role) ?? { id: role }),
    unit: unit === null ? null : (units.get(unit) ?? { id: unit }),
    cases,
    named,
  }));
}

const NOBODY_YET = { cases: 0, named: [], counted: new Set<string>() };

function withCase(
  group: Gathered,
  rows: string,
  { number, since, cases }: { readonly number: string; readonly since: Date | null; readonly cases: number },
): Gathered {
  const isNew = !group.counted.has(rows);
  const named = [...group.named, { number, since: since?.toISOString() ?? '' }];
  return {
    ...group,
    cases: group.cases + (isNew ? cases : 0),
    named: named.slice(0, NAMED_CASES),
    counted: new Set([...group.counted, rows]),
  };
}

function isBoundToUnit({ roles: declared }: WorkflowDefinition, roles: readonly string[]): boolean {
  return roles.some((role) => declared.some((one) => one.role === role && one.sees === 'own-unit'));
}

async function readMissingYears(tx: TenantTx): Promise<MissingYear[]> {
  const alike = sql`partition by ${serviceCases.missingYear}`;
  const ranked = tx
    .select({
      number: serviceCases.number,
      year: serviceCases.missingYear,
      cases: sql<number>`(count(*) over (${alike}))::int`.as('cases'),
      rank: sql<number>`row_number() over (${alike} order by ${serviceCases.receivedAt}, ${serviceCases.id})`.as(
        'rank',
      ),
    })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        isNull(serviceCases.closedAt),
        isNotNull(serviceCases.missingYear),
      ),
    )
    .as('ranked');
  const rows = await tx
    .select()
    .from(ranked)
    .where(lte(ranked.rank, NAMED_CASES))
    .orderBy(asc(ranked.year), asc(ranked.rank));
  const years = new Map<number, MissingYear>();
  for (const { year, number, cases } of rows) {
    if (year === null) continue;
    years.set(year, { year, cases, named: [...(years.get(year)?.named ?? []), number] });
  }
  return [...years.values()];
}
