import { clocksOf, type CaseState } from '@maklumat/cases';
import { newId, outboxMessages, type OutboxText, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import { CITIZEN, type CaseEvent, type WorkflowDefinition } from '@maklumat/workflow';
import { readRestrictions } from './case-restriction';
import type { CaseRules } from './case-rules';

/** A date a sentence names, and the instant it ends at where that is told with the time of day. */
export type NextDate = Pick<OutboxText['values'], 'date' | 'time'>;

/** Recipient of what is for one person, whatever roles they hold. */
const PERSON = 'person';

type Message = {
  readonly sequence: number;
  readonly recipient: string;
  readonly unit: string | null;
  readonly userId?: string;
  /** Whether nobody is there to get it: nothing then waits to be sent. */
  readonly isUnreached?: boolean;
  readonly template: LocalisedText;
};

/**
 * Writes what is to be said because of these events, in the same transaction: to the citizen in the
 * workflow's own sentences, to roles inside the agency. Nothing is sent from here.
 */
export async function writeMessages(
  tx: TenantTx,
  serviceCase: { readonly id: string; readonly number: string; readonly rules: CaseRules },
  added: readonly CaseEvent[],
  state: CaseState,
  now: Date,
): Promise<void> {
  const { definition } = serviceCase.rules;
  const messages = added.flatMap((event) => messagesOf(event, definition, state));
  if (messages.length === 0) return;
  await insertMessages(tx, serviceCase, messages, state, now);
}

/**
 * Tells those who administer the agency of an event that found nobody to tell, in the same transaction.
 *
 * @param roles slugs of the roles that administer
 * @param areThere whether somebody holds one of them; what is written for nobody does not wait to be sent
 */
export async function writeAlert(
  tx: TenantTx,
  serviceCase: { readonly id: string; readonly number: string; readonly rules: CaseRules },
  alert: { readonly sequence: number; readonly roles: readonly string[]; readonly areThere: boolean },
  state: CaseState,
  now: Date,
): Promise<void> {
  const messages = roleMessages(alert.sequence, alert.roles, null).map((message) => ({
    ...message,
    isUnreached: !alert.areThere,
  }));
  if (messages.length > 0) await insertMessages(tx, serviceCase, messages, state, now);
}

async function insertMessages(
  tx: TenantTx,
  serviceCase: { readonly id: string; readonly number: string; readonly rules: CaseRules },
  messages: readonly Message[],
  state: CaseState,
  now: Date,
): Promise<void> {
  const values: OutboxText['values'] = {
    number: serviceCase.number,
    unit: state.unit,
    ...nextDate(state, serviceCase.rules),
  };
  // While processing is restricted nothing is sent to the person; the page of the case still says it.
  const isWithheld = (await readRestrictions(tx, [serviceCase.id])).has(serviceCase.id);
  await tx.insert(outboxMessages).values(
    messages.map(({ sequence, recipient, unit, userId, isUnreached = false, template }) => ({
      tenantId: tx.tenantId,
      id: newId(),
      caseId: serviceCase.id,
      sequence,
      recipient,
      unit,
      userId: userId ?? null,
      text: { template, values },
      state: isUnreached || (isWithheld && recipient === CITIZEN) ? 'not-reachable' : 'waiting',
      createdAt: now,
    })),
  );
}

/**
 * The date the next sentence names: of the clock that runs for whoever must act now; once nobody must, or where no time
 * of the agency's is counted, of the window that is open to the citizen, e.g. for an objection.
 */
export function nextDate(state: CaseState, rules: CaseRules): NextDate {
  const clocks = clocksOf(state, rules.definition, rules.limits);
  const isAgencys = state.holder === 'agency' && clocks.some(({ binds }) => binds === 'agency');
  const binds = isAgencys ? 'agency' : 'citizen';
  const dates = clocks
    .filter((clock) => clock.status === 'running' && clock.binds === binds)
    .flatMap(({ told, atTimeOfDay }) => (told === null ? [] : [{ ...told, atTimeOfDay }]))
    .sort((a, b) => a.dueAt - b.dueAt);
  const [first] = dates;
  return {
    date: first?.dueOn ?? null,
    time: first?.atTimeOfDay === true ? new Date(first.dueAt).toISOString() : null,
  };
}

function messagesOf(event: CaseEvent, definition: WorkflowDefinition, state: CaseState): Message[] {
  const { body, sequence } = event;
  switch (body.type) {
    case 'filed':
      return [
        { sequence, recipient: CITIZEN, unit: null, template: definition.start.tells },
        ...roleMessages(sequence, responsibleIn(definition, body.state), body.unit),
      ];
    case 'transitioned': {
      const transition = definition.transitions.find(({ id }) => id === body.transition);
      const tells = transition?.effects.tells ?? null;
      const roles = [
        ...(transition?.effects.notifies ?? []),
        ...(body.from === body.to ? [] : responsibleIn(definition, body.to)),
      ];
      return [
        ...(tells === null ? [] : [{ sequence, recipient: CITIZEN, unit: null, template: tells }]),
        ...roleMessages(sequence, roles, body.unit ?? state.unit),
      ];
    }
    case 'timer-ran':
      return timerMessages(sequence, body, definition, state.unit);
    case 'message-added':
      return body.audience === 'citizen' && event.actor.kind === 'citizen'
        ? roleMessages(sequence, responsibleIn(definition, state.state), state.unit)
        : [];
    case 'assigned':
    case 'migrated':
    case 'promise-told':
    case 'promise-undetermined':
    case 'calendar-amended':
    case 'registered':
    case 'document-issued':
    case 'erased':
      return [];
  }
}

function timerMessages(
  sequence: number,
  body: Extract<CaseEvent['body'], { type: 'timer-ran' }>,
  definition: WorkflowDefinition,
  unit: string,
): Message[] {
  if (body.person !== undefined) {
    return [{ sequence, recipient: PERSON, unit, userId: body.person, template: NUMBER_ALONE }];
  }
  const timer = definition.timers.find(({ id }) => id === timerId(body.timer));
  const tells = body.does === 'gives-notice' ? timer?.notice?.tells : timer?.tells;
  const toCitizen = body.does === 'gives-notice' || body.to.includes(CITIZEN);
  return [
    ...(toCitizen && tells != null ? [{ sequence, recipient: CITIZEN, unit: null, template: tells }] : []),
    ...roleMessages(
      sequence,
      body.to.filter((role) => role !== CITIZEN),
      unit,
    ).map((message) => ({ ...message, isUnreached: body.unreached !== undefined })),
  ];
}

/** Id of the workflow's timer in the key of what ran: `notice:<id>:<sequence>` or `<id>:<sequence>`. */
function timerId(key: string): string {
  return key.replace(/^notice:/, '').replace(/:\d+$/, '');
}

function responsibleIn(definition: WorkflowDefinition, state: string): readonly string[] {
  return definition.states.find(({ id }) => id === state)?.responsible ?? [];
}

/** That something waits. The words are the console's; the number says which case. */
const NUMBER_ALONE: LocalisedText = { id: '{number}' };

/** To whoever holds a role; without a unit, wherever they sit. */
function roleMessages(sequence: number, roles: readonly string[], unit: string | null): Message[] {
  return [...new Set(roles)].map((recipient) => ({ sequence, recipient, unit, template: NUMBER_ALONE }));
}
