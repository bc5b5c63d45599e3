import type { TenantTx } from '@maklumat/db';
import type { Refusal, RoleInUnit } from '@maklumat/workflow';
import type { CurrentRules } from '../cases/current-rules';
import type { GivenInput } from '../cases/given-input';
import type { OfficialContext } from '../context';
import { checkCallActs } from './check-call-acts';
import type { Recording } from './record-case';

/** A step that was made before its case was written down (`afterwards` of the workflow). */
export type DoneStep = {
  readonly transition: string;
  /** Null when it cannot be read. */
  readonly at: Date | null;
  readonly inputs: Readonly<Record<string, GivenInput>>;
};

/**
 * Everything that is wrong with steps of the past: each has its time, not before the one it follows and not in the future, none
 * is left out between, and the workflow would have allowed them. Refusals name `done.<transition>.at` and
 * `done.<transition>.<input>`.
 *
 * @internal
 */
export async function checkDoneSteps(
  tx: TenantTx,
  ctx: OfficialContext,
  rules: CurrentRules,
  { done = [], reachedAt }: Pick<Recording, 'done' | 'reachedAt'>,
  staff: readonly RoleInUnit[],
): Promise<Refusal[]> {
  const order = rules.definition.afterwards ?? [];
  if (done.some(({ transition }) => !order.includes(transition)))
    return [{ code: 'transition-unknown', field: 'done' }];
  const last = order.findLastIndex((id) => done.some(({ transition }) => transition === id));
  const refusals: Refusal[] = [];
  let before = reachedAt;
  for (const transition of order.slice(0, last + 1)) {
    const at = done.find((one) => one.transition === transition)?.at ?? null;
    const field = `done.${transition}.at`;
    if (at === null) refusals.push({ code: 'input-missing', field });
    else if (at > ctx.now) refusals.push({ code: 'in-the-future', field });
    else if (before !== null && at < before) refusals.push({ code: 'before-what-it-follows', field });
    before = at ?? before;
  }
  const steps = done.map(({ transition, inputs }) => ({ transition, inputs, field: `done.${transition}` }));
  // A step left out is told above; what would follow from it is not told again.
  if (done.length <= last) return refusals;
  return [...refusals, ...(await checkCallActs(tx, ctx, rules, steps, staff))];
}
