import { clocksOf, promisesToTell, replayCase, type CaseState } from '@maklumat/cases';
import {
  newId,
  serviceCases,
  withTenant,
  workflowMigrations,
  workflowVersions,
  writeAuditEvent,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import {
  lintMigration,
  migratedBy,
  WorkflowDefinition,
  type BodyOf,
  type MigrationFault,
  type WorkflowMigration,
} from '@maklumat/workflow';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { notBefore } from '../cases/act-in-case';
import { readCaseRules, type CaseRules } from '../cases/case-rules';
import { loadCaseById, type LoadedCase } from '../cases/load-case';
import { recordEvents } from '../cases/record-events';

/** Why a rule is not used. */
export type MigrationRefusal =
  | { readonly code: 'workflow-unknown' }
  | { readonly code: 'faults'; readonly faults: readonly MigrationFault[] };

/** A date that the move tells anew, with what was told before. */
export type MigrationDate = { readonly limit: string; readonly told: string | null; readonly dueOn: string };

/** A case that moves, or would. */
export type MigratedCase = {
  readonly number: string;
  readonly from: number;
  /** Ids of the state before and after. */
  readonly state: { readonly from: string; readonly to: string };
  readonly dates: readonly MigrationDate[];
};

export type MigrationResult =
  | { readonly ok: true; readonly cases: readonly MigratedCase[] }
  | { readonly ok: false; readonly refusal: MigrationRefusal };

type Target = { readonly versionId: string };
type Planned = { readonly body: BodyOf<'migrated'>; readonly rules: CaseRules; readonly moved: MigratedCase };

/** What migrateCases() would do. Nothing is written. */
export async function previewMigration(
  database: Database,
  tenantId: string,
  rule: WorkflowMigration,
  { now }: { readonly now: Date },
): Promise<MigrationResult> {
  return eachCase(database, tenantId, rule, async (tx, id, target) => {
    const planned = await plan(tx, await loadCaseById(tx, id), rule, { ...target, migration: newId(), now });
    return planned?.moved ?? null;
  });
}

/**
 * Moves the running cases of a workflow to a newer version by a written rule: the rule is kept, and each case that moves
 * records it. Each case in a transaction of its own: run again after a crash, it goes on with those that are left.
 *
 * @param by who does it, as the record names them
 */
export async function migrateCases(
  database: Database,
  tenantId: string,
  rule: WorkflowMigration,
  { now, by }: { readonly now: Date; readonly by: string },
): Promise<MigrationResult> {
  const migration = newId();
  let isKept = false;
  return eachCase(database, tenantId, rule, async (tx, id, target) => {
    const loaded = await loadCaseById(tx, id, 'for-update');
    const planned = await plan(tx, loaded, rule, { ...target, migration, now });
    if (planned === null) return null;
    if (!isKept) await keepRule(tx, migration, rule, { now, by });
    await move(tx, loaded, planned, target, now);
    isKept = true;
    return planned.moved;
  });
}

/** Checks the rule and takes every running case it is for, in the order in which they were received. */
async function eachCase(
  database: Database,
  tenantId: string,
  rule: WorkflowMigration,
  work: (tx: TenantTx, id: string, target: Target) => Promise<MigratedCase | null>,
): Promise<MigrationResult> {
  const found = await withTenant(database, tenantId, (tx) => checked(tx, rule));
  if (!found.ok) return found;
  const cases: MigratedCase[] = [];
  for (const id of found.ids) {
    const moved = await withTenant(database, tenantId, (tx) => work(tx, id, found.target));
    if (moved !== null) cases.push(moved);
  }
  return { ok: true, cases };
}

type Checked =
  | { readonly ok: true; readonly target: Target; readonly ids: readonly string[] }
  | { readonly ok: false; readonly refusal: MigrationRefusal };

async function checked(tx: TenantTx, rule: WorkflowMigration): Promise<Checked> {
  const rows = await tx
    .select({
      id: workflowVersions.id,
      number: workflowVersions.number,
      content: workflowVersions.content,
    })
    .from(workflowVersions)
    .where(and(eq(workflowVersions.tenantId, tx.tenantId), eq(workflowVersions.slug, rule.workflow)));
  if (rows.length === 0) return { ok: false, refusal: { code: 'workflow-unknown' } };
  const versions = new Map(rows.map(({ number, content }) => [number, WorkflowDefinition.parse(content)]));
  const faults = lintMigration(rule, versions);
  const target = rows.find(({ number }) => number === rule.to);
  if (faults.length > 0 || target === undefined) return { ok: false, refusal: { code: 'faults', faults } };
  const from = rows.filter(({ number }) => rule.from.includes(number)).map(({ id }) => id);
  const cases = await tx
    .select({ id: serviceCases.id })
    .from(serviceCases)
    .where(
      and(
        eq(serviceCases.tenantId, tx.tenantId),
        isNull(serviceCases.closedAt),
        inArray(serviceCases.workflowVersionId, from),
      ),
    )
    .orderBy(asc(serviceCases.receivedAt), asc(serviceCases.id));
  return { ok: true, target: { versionId: target.id }, ids: cases.map(({ id }) => id) };
}

/** What the rule does to one case; null when it is not for it, or not any more. */
async function plan(
  tx: TenantTx,
  { row, rules: now, state, events }: LoadedCase,
  rule: WorkflowMigration,
  move: Target & { readonly migration: string; readonly now: Date },
): Promise<Planned | null> {
  const body = migratedBy(rule, state, now.definition.version, move.migration);
  if (body === null) return null;
  const { standardVersionId } = row;
  const rules = await readCaseRules(tx, { workflowVersionId: move.versionId, standardVersionId });
  const event = { body, occurredAt: notBefore(move.now, state.lastEventAt) };
  const after = replayCase([...events, event], rules.definition);
  const dates = await datesTold(tx, { now, rules }, { before: state, after });
  return { body, rules, moved: { number: row.number, from: body.from, state: body.state, dates } };
}

async function datesTold(
  tx: TenantTx,
  { now, rules }: { readonly now: CaseRules; readonly rules: CaseRules },
  { before, after }: { readonly before: CaseState; readonly after: CaseState },
): Promise<MigrationDate[]> {
  const told = clocksOf(before, now.definition, now.limits);
  return promisesToTell(after, rules.definition, rules.limits, await readWorkingTime(tx)).flatMap((body) => {
    if (body.type !== 'promise-told') return [];
    const clock = told.findLast(({ limits }) => limits.includes(body.limit));
    return [{ limit: body.limit, told: clock?.told?.dueOn ?? null, dueOn: body.dueOn }];
  });
}

async function move(
  tx: TenantTx,
  { row, events, state }: LoadedCase,
  { body, rules }: Planned,
  { versionId }: Target,
  now: Date,
): Promise<void> {
  await tx
    .update(serviceCases)
    .set({ workflowVersionId: versionId })
    .where(and(eq(serviceCases.tenantId, tx.tenantId), eq(serviceCases.id, row.id)));
  await recordEvents(
    tx,
    { id: row.id, number: row.number, rules, events },
    [
      {
        body,
        actor: { kind: 'system' },
        channel: 'web',
        occurredAt: notBefore(now, state.lastEventAt),
        contents: [],
      },
    ],
    { now, calendar: await readWorkingTime(tx) },
  );
}

async function keepRule(
  tx: TenantTx,
  id: string,
  rule: WorkflowMigration,
  { now, by }: { readonly now: Date; readonly by: string },
): Promise<void> {
  await tx
    .insert(workflowMigrations)
    .values({ tenantId: tx.tenantId, id, workflow: rule.workflow, rule, recordedAt: now, recordedBy: by });
  await writeAuditEvent(tx, {
    ...{ recordedAt: now, actor: by, action: 'cases-migrated', subject: rule.workflow },
    details: { rule: id, from: rule.from, to: rule.to },
  });
}
