import type { WorkingTime } from '@maklumat/calendar';
import { promisesToTell, replayCase, type ReplayedEvent } from '@maklumat/cases';
import { eventOfStep, type ActorRoles, type DecisionContext, type Transition } from '@maklumat/workflow';
import type { LoadedCase } from '../cases/load-case';
import { nextDate, type NextDate } from '../cases/outbox';

/**
 * The date that the sentence of an act would name, were it made now: what an extension would move the date to, say.
 * Null where it depends on what is chosen in the form.
 *
 * @param context what the tenant and the case's clocks say; its `now` is when the act would be made
 * @internal
 */
export function dateAfter(
  { rules, state, events }: Pick<LoadedCase, 'rules' | 'state' | 'events'>,
  transition: Transition,
  actor: ActorRoles,
  { context, calendar }: { readonly context: DecisionContext; readonly calendar: WorkingTime },
): NextDate | null {
  const { definition, limits } = rules;
  if (transition.effects.classify) return null;
  const body = eventOfStep(definition, state, { transition: transition.id, actor, inputs: {} }, context);
  if (body === null) return null;
  const at = Math.max(context.now ?? 0, state.lastEventAt);
  const occurredAt = new Date(at).toISOString();
  const after: ReplayedEvent[] = [...events, { body, occurredAt }];
  const told = promisesToTell(replayCase(after, definition), definition, limits, calendar);
  after.push(...told.map((one) => ({ body: one, occurredAt })));
  return nextDate(replayCase(after, definition), rules);
}
