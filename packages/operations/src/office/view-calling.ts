import { mayRecord } from '@maklumat/access';
import { newId, serviceUnits, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { staffedUnits, type RoleInUnit, type Transition, type WorkflowDefinition } from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import { readCurrentRules, readStartableWorkflows } from '../cases/current-rules';
import { lastPromise } from '../cases/promise-bounds';
import type { OfficialContext } from '../context';
import { readFrame, readUnits } from '../public/read-frame';
import type { NamedSlug } from '../answers/answer-rows';
import { takesCalls } from './earlier-calls';
import { promisesOfCall } from './promises-of-call';
import { recordingFormOf, type RecordingForm } from './view-recording';

/** A step the page can take together with the recording. */
export type CallAct = Pick<Transition, 'id' | 'label' | 'hint' | 'inputs'>;

/** A workflow whose calls an official may write down. */
export type CallForm = RecordingForm & {
  readonly classes: WorkflowDefinition['classes'];
  readonly answer: CallAct | null;
  readonly promise: CallAct | null;
  readonly confirm: CallAct | null;
  /** Units that can confirm an answer. */
  readonly units: readonly NamedSlug[];
  /** When a call that is recorded now must have been answered; null where no limit says so. */
  readonly dueAt: string | null;
  /** The last time that may be promised: within that limit, and when somebody is there. */
  readonly promisable: string | null;
};

/** What the telephone page shows. */
export type CallForms = {
  readonly zone: AgencyProfile['zone'];
  /** Workflows to choose from. */
  readonly choices: readonly { readonly workflow: string; readonly name: LocalisedText }[];
  /** The one chosen, or the only one; null while there is a choice to make, or nothing to choose from. */
  readonly form: CallForm | null;
  readonly submissionId: string;
};

/** The page of somebody on the telephone. `workflow` is the chosen one; what is not offered counts as not chosen. */
export async function viewCallForms(ctx: OfficialContext, workflow: string | null): Promise<CallForms> {
  const staff = await ctx.colleagues();
  return ctx.run('cases:record', async (tx) => {
    const offered = (await readStartableWorkflows(tx))
      .map(({ definition }) => definition)
      .filter((one) => takesCalls(one) && mayRecord(one, ctx.official.memberships));
    const chosen = offered.length === 1 ? offered[0] : offered.find(({ slug }) => slug === workflow);
    return {
      zone: (await readFrame(tx)).profile.zone,
      choices: offered.map(({ slug, name }) => ({ workflow: slug, name })),
      form: chosen === undefined ? null : await formOf(tx, ctx, chosen, staff),
      submissionId: newId(),
    };
  });
}

async function formOf(
  tx: TenantTx,
  ctx: OfficialContext,
  definition: WorkflowDefinition,
  staff: readonly RoleInUnit[],
): Promise<CallForm> {
  const { slug, call, classes, transitions } = definition;
  const rules = await readCurrentRules(tx, slug, ctx.now);
  const act = (id: string | undefined): CallAct | null => {
    const found = transitions.find((one) => one.id === id && mayMake(one, ctx));
    if (found === undefined) return null;
    const { label, hint, inputs } = found;
    return { id: found.id, label, inputs, ...(hint === undefined ? {} : { hint }) };
  };
  const confirm = act(call?.confirm);
  const bounds = await promisesOfCall(tx, ctx, rules);
  const { latest } = bounds;
  return {
    ...recordingFormOf(definition, rules.standard),
    ...{ channels: ['telephone'], classes },
    ...{ answer: act(call?.answer), promise: act(call?.promise), confirm },
    units: confirm === null ? [] : await unitsFor(tx, definition, confirm.id, staff),
    dueAt: latest === null ? null : new Date(latest).toISOString(),
    promisable: lastPromise(bounds, ctx.now)?.toISOString() ?? null,
  };
}

function mayMake({ by }: Transition, { official }: OfficialContext): boolean {
  return official.memberships.some(({ role }) => by.includes(role));
}

async function unitsFor(
  tx: TenantTx,
  definition: WorkflowDefinition,
  transition: string,
  staff: readonly RoleInUnit[],
): Promise<NamedSlug[]> {
  const found = definition.transitions.find(({ id }) => id === transition);
  if (found === undefined) return [];
  const rows = await tx
    .select({ slug: serviceUnits.slug })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  const units = new Set(rows.map(({ slug }) => slug));
  const staffed = staffedUnits(definition, found, { units, staff });
  return (await readUnits(tx))
    .filter(({ slug }) => staffed.has(slug))
    .map(({ slug, name }) => ({ slug, name }));
}
