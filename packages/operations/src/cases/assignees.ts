import { mayWorkOn } from '@maklumat/access';
import { allowedTransitions, type RoleInUnit } from '@maklumat/workflow';
import type { Colleague } from '../identity/people';
import type { LoadedCase } from './load-case';

/** Somebody the case can be given to. */
export type Assignee = { readonly userId: string; readonly name: string };

/** A role of somebody who works in the agency. */
export type StaffMember = RoleInUnit & { readonly userId: string };

/**
 * Colleagues who may work on the case where it is now and have something to do in its state, each once.
 *
 * @internal
 */
export function assigneesOf(loaded: WhereItIs, colleagues: readonly Colleague[]): Assignee[] {
  const able = colleagues.filter((colleague) => canHandle(loaded, colleague));
  return [
    ...new Map(able.map(({ userId, displayName }) => [userId, { userId, name: displayName }])).values(),
  ];
}

/** The person a case was given to, if they can still do something in it. @internal */
export function handlerOf(loaded: WhereItIs, staff: readonly StaffMember[]): string | null {
  const { assigneeId } = loaded.state;
  return staff.some((member) => member.userId === assigneeId && canHandle(loaded, member))
    ? assigneeId
    : null;
}

type WhereItIs = Pick<LoadedCase, 'rules' | 'state'>;

function canHandle({ rules: { definition }, state }: WhereItIs, member: RoleInUnit): boolean {
  return (
    mayWorkOn(definition, state, [member]) &&
    allowedTransitions(definition, state, { kind: 'official', roles: [member] }).length > 0
  );
}
