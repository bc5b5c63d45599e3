import {
  newId,
  serviceUnits,
  users,
  withIdentity,
  withTenant,
  type Database,
  type TenantTx,
} from '@maklumat/db';
import type { WorkflowDefinition } from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import { readStartableWorkflows, type StartableWorkflow } from '../cases/current-rules';
import { sha256 } from '../cases/sha256';
import type { TenantRef } from '../context';
import { createUser, grantMembership, grantPlatformRole } from '../identity';
import { normaliseSignInName } from '../identity/sign-in-name';
import type { MasterKey } from '../keys';
import type { PaperWording } from '../outputs/compose-paper';
import { demoPassword } from './demo-accounts';
import type { DemoFile, DemoWords } from './demo-file';
import { idFrom } from './id-from';
import { planCase } from './plan-case';
import type { DemoMember } from './next-step';
import { seededRandom, type Random } from './seeded-random';
import { walkDemoCase, type DemoPlan } from './walk-demo-case';

/** Who gives example people their roles. */
const DEMONSTRATION = 'terminal:demo';

/** What a demonstration of one agency is made of. */
export type DemoLoad = {
  readonly file: DemoFile;
  readonly words: DemoWords;
  readonly keys: MasterKey;
  /** Of the papers that their acts issue. */
  readonly wording: PaperWording;
  readonly now: Date;
};

/** A demonstration's file contradicts the agency it is for. */
export class DemoRefusedError extends Error {
  override readonly name = 'DemoRefusedError';
}

/**
 * Puts an agency's example units and people beside the real ones. What is there stays as it is.
 *
 * @throws {DemoRefusedError} for a role or unit the agency does not have
 */
export async function loadDemoPeople(
  database: Database,
  tenant: TenantRef,
  { file, keys, now }: DemoLoad,
): Promise<DemoMember[]> {
  await withTenant(database, tenant.id, (tx) => insertUnits(tx, file));
  const members: DemoMember[] = [];
  for (const { name, signIn, role, unit } of file.people) {
    const userId = await personCalled(database, { signIn, name }, keys, now);
    const granted = await grantMembership(database, {
      ...{ userId, tenantId: tenant.id, role, unit, example: true, actor: DEMONSTRATION, now },
    });
    if (!granted.ok)
      throw new DemoRefusedError(`db/demo/${tenant.slug}.yaml: ${name}, ${role}: ${granted.refusal.code}.`);
    members.push({ userId, name, role, unit });
  }
  return members;
}

/** A person above all agencies who reads the figures. */
export async function loadDemoAnalyst(
  database: Database,
  person: { readonly signIn: string; readonly name: string },
  { keys, now }: { readonly keys: MasterKey; readonly now: Date },
): Promise<void> {
  const userId = await personCalled(database, person, keys, now);
  await grantPlatformRole(database, { userId, role: 'national-analyst', actor: DEMONSTRATION, now });
}

/**
 * Makes an agency's example cases that are not there yet, one transaction each, in turn over its workflows and their
 * states. The same file gives the same cases on every machine, placed over the thirteen months before `now`.
 *
 * @returns how many were made
 */
export async function loadDemoCases(
  database: Database,
  tenant: TenantRef,
  members: readonly DemoMember[],
  { file, words, keys, wording, now }: DemoLoad,
  stopped: AbortSignal,
): Promise<number> {
  const startable = await withTenant(database, tenant.id, readStartableWorkflows, { readOnly: true });
  // What nobody wrote an example for has none; what is opened in another case begins there.
  const workflows = startable.filter(({ definition }) => file.reports[definition.slug] !== undefined);
  const plans = Array.from({ length: workflows.length === 0 ? 0 : file.cases }, (_, index) =>
    planTurn(tenant, workflows, index, now),
  );
  let made = 0;
  // In the order in which they came, so that registers count them as a book would.
  for (const { definition, plan, random } of plans.toSorted(
    (a, b) => a.plan.receivedAt.getTime() - b.plan.receivedAt.getTime(),
  )) {
    if (stopped.aborted) break;
    const stage = { definition, file, words, members, keys, wording, until: now };
    const isNew = await withTenant(database, tenant.id, (tx) => walkDemoCase(tx, stage, plan, random));
    if (isNew) made += 1;
  }
  return made;
}

type PlannedTurn = {
  readonly definition: WorkflowDefinition;
  readonly plan: DemoPlan;
  readonly random: Random;
};

/** What the example case of one turn is; the same on every machine. */
function planTurn(
  tenant: TenantRef,
  workflows: readonly StartableWorkflow[],
  index: number,
  now: Date,
): PlannedTurn {
  const definition = workflows[index % workflows.length]?.definition;
  if (definition === undefined) throw new RangeError(`${tenant.slug} has no workflow.`);
  const seed = `demo ${tenant.slug} ${String(index)}`;
  const random = seededRandom(seed);
  const turn = Math.floor(index / workflows.length);
  return {
    definition,
    plan: { submissionId: idFrom(seed), ...planCase(definition, turn, now, random) },
    random,
  };
}

async function insertUnits(tx: TenantTx, file: DemoFile): Promise<void> {
  const rows = file.units.map(({ slug, name, shortName }, index) => {
    const content = {
      ...{ slug, name: { id: name }, shortName: { id: shortName }, parent: null, address: null },
      ...{ contacts: [], vision: null, mission: [], motto: null, head: null },
    };
    return {
      ...{ tenantId: tx.tenantId, id: newId(), slug, name, parentId: null, position: 1000 + index, content },
      ...{ contentHash: sha256(JSON.stringify(content)), example: true },
    };
  });
  if (rows.length > 0) await tx.insert(serviceUnits).values(rows).onConflictDoNothing();
}

async function personCalled(
  database: Database,
  { signIn, name }: { readonly signIn: string; readonly name: string },
  keys: MasterKey,
  now: Date,
): Promise<string> {
  const known = await userIdOf(database, signIn);
  if (known !== null) return known;
  const password = demoPassword(keys);
  const made = await createUser(database, {
    signInName: signIn,
    displayName: name,
    password,
    example: true,
    now,
  });
  if (made.ok) return made.userId;
  throw new DemoRefusedError(`db/demo: ${name} as "${signIn}": ${made.refusal.code}.`);
}

/** An example person by sign-in name. A real person of that name is not touched: the load is then refused. */
async function userIdOf(database: Database, signIn: string): Promise<string | null> {
  const [row] = await withIdentity(database, (tx) =>
    tx
      .select({ id: users.id, example: users.example })
      .from(users)
      .where(eq(users.signInName, normaliseSignInName(signIn))),
  );
  return row?.example === true ? row.id : null;
}
