import { promisesToTell, replayCase } from '@maklumat/cases';
import type { TenantTx } from '@maklumat/db';
import type { PromiseBounds } from '@maklumat/workflow';
import { readWorkingTime } from '../calendar/read-working-time';
import type { CurrentRules } from '../cases/current-rules';
import { promiseBounds } from '../cases/promise-bounds';
import type { OfficialContext } from '../context';

/**
 * What may be promised in a call that is recorded at this moment; `latest` is what would be told of it.
 *
 * @internal
 */
export async function promisesOfCall(
  tx: TenantTx,
  { now }: OfficialContext,
  { definition, standard, limits }: CurrentRules,
): Promise<PromiseBounds> {
  const body = {
    ...({ type: 'filed', workflow: definition.slug, service: definition.service } as const),
    ...{ state: definition.start.state, emits: definition.start.emits, channel: 'telephone' as const },
    ...{ identity: 'named' as const, hasOriginalNumber: false, unit: standard.serviceUnit, choices: {} },
  };
  const calendar = await readWorkingTime(tx);
  const state = replayCase([{ body, occurredAt: now.toISOString() }], definition);
  const told = promisesToTell(state, definition, limits, calendar, now.getTime());
  const first = told.find((one) => one.type === 'promise-told');
  return promiseBounds(first === undefined ? null : Date.parse(first.dueAt), now, calendar);
}
