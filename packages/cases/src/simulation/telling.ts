import type { WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import { promisesToTell } from '../promises-to-tell';
import { replayCase, type ReplayedEvent } from '../replay-case';
import type { PastEvent, SimulationRules } from './rules';

/** A log that is being written, and what it has come to; the state is replayed again once something was added. */
export type Telling = { readonly events: ReplayedEvent[]; state: CaseState | null };

/** What the log has come to so far. */
export function stateOf(telling: Telling, definition: WorkflowDefinition): CaseState {
  if (telling.state?.version !== telling.events.length)
    telling.state = replayCase(telling.events, definition);
  return telling.state;
}

/** Writes an event, then the dates that must be told after it, at the instant it was recorded. */
export function tell(
  telling: Telling,
  { body, event }: { readonly body: ReplayedEvent['body']; readonly event: PastEvent },
  { definition, limits, calendar }: SimulationRules,
): void {
  telling.events.push({ body, occurredAt: event.occurredAt });
  const state = stateOf(telling, definition);
  const occurredAt = event.recordedAt;
  for (const promise of promisesToTell(state, definition, limits, calendar, Date.parse(occurredAt)))
    telling.events.push({ body: promise, occurredAt });
}
