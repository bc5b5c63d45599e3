import { serviceUnits, type TenantTx } from '@maklumat/db';
import { decide, type CasePosition, type Refusal, type RoleInUnit } from '@maklumat/workflow';
import { eq } from 'drizzle-orm';
import type { GivenInput } from '../cases/given-input';
import type { CurrentRules } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { promisesOfCall } from './promises-of-call';
import { rolesOf } from './seen-case';

/** A step that is taken together with the recording of a call or of a past visit. */
export type CallStep = {
  readonly transition: string;
  readonly inputs: Readonly<Record<string, GivenInput>>;
  /** What refusals of its inputs are named by. */
  readonly field: string;
};

/**
 * Everything the workflow would refuse in the steps that follow a recording, one after the other, before there is a
 * case: so that whatever is wrong is told at once with what is wrong in the recording.
 *
 * @internal
 */
export async function checkCallActs(
  tx: TenantTx,
  ctx: OfficialContext,
  rules: CurrentRules,
  steps: readonly CallStep[],
  staff: readonly RoleInUnit[],
): Promise<Refusal[]> {
  if (steps.length === 0) return [];
  const { definition, standard } = rules;
  const units = await tx
    .select({ slug: serviceUnits.slug })
    .from(serviceUnits)
    .where(eq(serviceUnits.tenantId, tx.tenantId));
  const context = {
    ...{ units: new Set(units.map(({ slug }) => slug)), staff, now: ctx.now.getTime() },
    promises: await promisesOfCall(tx, ctx, rules),
    ...{ extensions: new Map(), ended: new Set<string>(), closed: new Set<string>() },
  };
  let position: CasePosition = {
    ...{ state: definition.start.state, channel: 'telephone', class: null, extended: [], outcome: null },
    ...{ erased: [], unit: standard.serviceUnit, ownerUnit: standard.serviceUnit },
  };
  const refusals: Refusal[] = [];
  for (const { transition, inputs, field } of steps) {
    const command = { transition, actor: rolesOf(ctx), inputs: withoutFiles(inputs) };
    const decided = decide(definition, position, command, context);
    if (!decided.ok)
      refusals.push(...decided.refusals.map((one) => ({ ...one, field: nameOf(field, one.field) })));
    const to = definition.transitions.find(({ id }) => id === transition)?.to ?? position.state;
    const chosen = decided.ok ? decided.value.body.class : null;
    position = { ...position, state: to, class: chosen ?? position.class };
  }
  return refusals;
}

function nameOf(field: CallStep['field'], input: string | undefined): string {
  return input === undefined ? field : `${field}.${input}`;
}

/** Nobody attaches a file while on the telephone. */
function withoutFiles(inputs: CallStep['inputs']): Record<string, Exclude<GivenInput, { kind: 'files' }>> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([id, given]) => (given.kind === 'files' ? [] : [[id, given]])),
  );
}
