import type { WorkingTime } from '@maklumat/calendar';
import { closedTransitions } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import { allowedTransitions, type RefusalCode, type Transition } from '@maklumat/workflow';
import { decisionContext } from '../cases/act-in-case';
import type { OfficialContext } from '../context';
import { mayReadWords, rolesOf, type SeenLoadedCase } from './seen-case';

/** A transition the official may make now, with what it asks for. */
export type ActView = Pick<Transition, 'id' | 'label' | 'hint' | 'inputs' | 'confirm' | 'primary' | 'to'> & {
  /** What the citizen will be told, with its placeholders; null: nothing leaves. */
  readonly tells: Transition['effects']['tells'];
  /** Why it would be refused now all the same; null when it would not. */
  readonly blocked: Extract<RefusalCode, 'extension-used' | 'extension-too-late'> | null;
};

/** The transitions of a case for this official, the primary one first. Who may not read its words makes none. */
export async function viewActs(
  tx: TenantTx,
  ctx: OfficialContext,
  { loaded, sight }: SeenLoadedCase,
  calendar: WorkingTime,
): Promise<ActView[]> {
  if (!mayReadWords(sight)) return [];
  const { rules, state } = loaded;
  const closed = closedTransitions(state, rules.definition, rules.limits, calendar, ctx.now.getTime());
  const { ended } = await decisionContext(tx, loaded, calendar, ctx.now);
  return allowedTransitions(rules.definition, state, rolesOf(ctx), closed)
    .map((transition) => viewAct(transition, state.extended, ended))
    .toSorted((a, b) => Number(b.primary) - Number(a.primary));
}

function viewAct(
  { id, label, hint, inputs, confirm, primary, to, effects }: Transition,
  extended: readonly string[],
  ended: ReadonlySet<string>,
): ActView {
  const limit = effects.extend;
  const isUsed = limit !== null && extended.includes(limit);
  const isTooLate = limit !== null && ended.has(limit);
  return {
    id,
    label,
    inputs,
    primary,
    to,
    ...(hint === undefined ? {} : { hint }),
    ...(confirm === undefined ? {} : { confirm }),
    tells: effects.tells,
    blocked: isUsed ? 'extension-used' : isTooLate ? 'extension-too-late' : null,
  };
}
