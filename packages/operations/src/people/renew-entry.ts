import { refusalToAdminister, type PersonAct } from '@maklumat/access';
import { sessions, type PeopleTx } from '@maklumat/db';
import { and, eq } from 'drizzle-orm';
import { wasRecordedLately } from '../audit/recorded-lately';
import { endSessionsOf } from '../identity/keep-sessions';
import { makeAccessLink, type MadeLink } from '../identity/links/access-link';
import { forgetFactor } from '../identity/second-factor/set-up';
import type { ManageContext } from '../manage/manage-context';
import { auditPerson, type PeopleAction } from './audit-person';
import type { PersonResult } from './change-roles';
import { findPerson, type FoundPerson } from './find-person';

export type PasswordLinkResult = ({ readonly ok: true } & MadeLink) | Extract<PersonResult, { ok: false }>;

/**
 * A link with which somebody sets a new password, once, within a day: for a person the administrator recognises. The
 * password there is works until then, and an authenticator is asked for afterwards too. Not for a person whose account
 * opens another agency as well.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function makePasswordLink(ctx: ManageContext, userId: string): Promise<PasswordLinkResult> {
  return about(ctx, userId, 'make-link', 'password-link-made', async (tx) => {
    const asked = { purpose: 'password-reset', userId, madeBy: ctx.official.userId, now: ctx.now } as const;
    return { ok: true, ...(await makeAccessLink(tx, asked)) };
  });
}

/**
 * Takes somebody's authenticator and recovery codes off, for a person who lost both: signed out everywhere, and asked
 * to set one up anew if a role needs it. Not for a person whose account opens another agency as well.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function resetAuthenticator(ctx: ManageContext, userId: string): Promise<PersonResult> {
  return about(ctx, userId, 'reset-authenticator', 'authenticator-reset', async (tx) => {
    await forgetFactor(tx, userId);
    await endSessionsOf(tx, userId, null);
    return { ok: true };
  });
}

/**
 * Signs somebody out everywhere. Who works elsewhere too stays signed in there: only what is open in this agency ends,
 * until the agency is chosen anew.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function endPersonSessions(ctx: ManageContext, userId: string): Promise<PersonResult> {
  return about(ctx, userId, 'end-sessions', 'sessions-ended', async (tx, { belongsElsewhere }) => {
    if (belongsElsewhere) await leaveAgency(tx, userId);
    else await endSessionsOf(tx, userId, null);
    return { ok: true };
  });
}

async function leaveAgency(tx: PeopleTx, userId: string): Promise<void> {
  await tx
    .update(sessions)
    .set({ activeTenantId: null })
    .where(and(eq(sessions.userId, userId), eq(sessions.activeTenantId, tx.tenantId)));
}

/** Does it to a person of the agency, if an administrator may, and writes it down. */
function about<R extends { readonly ok: true }>(
  ctx: ManageContext,
  userId: string,
  act: PersonAct,
  action: PeopleAction,
  work: (tx: PeopleTx, person: FoundPerson) => Promise<R>,
): Promise<R | Extract<PersonResult, { ok: false }>> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, userId);
    const didOtherHalf = await didOtherHalfOf(tx, ctx, act, userId);
    const code = refusalToAdminister(act, { ...person, didOtherHalf });
    if (code !== null) return { ok: false, refusal: { code } };
    const result = await work(tx, person);
    await auditPerson(tx, ctx, { action, about: userId });
    return result;
  });
}

/** A link for a password and an authenticator taken off: together they are the account. */
const OTHER_HALF: Readonly<Partial<Record<PersonAct, PeopleAction>>> = {
  'make-link': 'authenticator-reset',
  'reset-authenticator': 'password-link-made',
};

/** As long as a person may take to come back and notice. */
const SHORT_WHILE_MS = 7 * 24 * 3_600_000;

async function didOtherHalfOf(
  tx: PeopleTx,
  ctx: ManageContext,
  act: PersonAct,
  subject: string,
): Promise<boolean> {
  const action = OTHER_HALF[act];
  if (action === undefined) return false;
  return wasRecordedLately(tx, { userId: ctx.official.userId, action, subject }, ctx.now, SHORT_WHILE_MS);
}
