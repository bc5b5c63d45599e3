import { CITIZEN, SYSTEM, type Actor, type WorkflowDefinition } from '@maklumat/workflow';
import type { PastEvent } from '../simulation/rules';
import type { LogBuilder } from './a-log';

/**
 * The log as a simulation reads it: each step taken by the first who may under the log's own definition, officials in
 * the unit that holds the case, and recorded when it happened.
 */
export function pastLog({ events, setting }: Pick<LogBuilder, 'events' | 'setting'>): PastEvent[] {
  let unit: string | null = null;
  return events.map(({ body, occurredAt }) => {
    const step = body.type === 'transitioned' ? body.transition : null;
    const actor = actorOf(setting.definition, step, unit);
    if (body.type === 'filed' || body.type === 'transitioned') unit = body.unit ?? unit;
    return { body, occurredAt, recordedAt: occurredAt, actor };
  });
}

function actorOf({ transitions }: WorkflowDefinition, step: string | null, unit: string | null): Actor {
  const role = transitions.find(({ id }) => id === step)?.by[0] ?? SYSTEM;
  if (role === SYSTEM) return { kind: 'system' };
  if (role === CITIZEN) return { kind: 'citizen' };
  return { kind: 'official', userId: '00000000-0000-4000-8000-000000000001', role, unit };
}
