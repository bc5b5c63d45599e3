import { users, withIdentity, type Database } from '@maklumat/db';
import { eq } from 'drizzle-orm';
import { forgetFactor } from '../second-factor/set-up';
import { normaliseSignInName } from '../sign-in-name';
import { endSessionsOf } from '../keep-sessions';
import { noteAccount } from '../note-account';
import { makeAccessLink, type LinkPurpose, type MadeLink } from './access-link';

/**
 * A link for somebody the operator at the terminal knows: the way in when nobody else can give one.
 *
 * @param options.actor who asks for it, as the audit logs name them: `terminal:<login>`
 * @param options.withoutFactor also takes the authenticator off, for somebody who lost it and every recovery code;
 * sessions end with it
 * @returns null when nobody has this sign-in name, or the person is disabled
 */
export async function linkByTerminal(
  database: Database,
  options: { signInName: string; purpose: LinkPurpose; withoutFactor: boolean; actor: string; now: Date },
): Promise<MadeLink | null> {
  const { purpose, actor, now } = options;
  return withIdentity(database, async (tx) => {
    const [person] = await tx
      .select({ id: users.id, disabledAt: users.disabledAt })
      .from(users)
      .where(eq(users.signInName, normaliseSignInName(options.signInName)));
    if (person === undefined || person.disabledAt !== null) return null;
    if (options.withoutFactor) {
      await forgetFactor(tx, person.id);
      await endSessionsOf(tx, person.id, null);
      await noteAccount(tx, { userId: person.id, action: 'authenticator-reset', actor, at: now });
    }
    const details = { for: purpose };
    await noteAccount(tx, { userId: person.id, action: 'password-link-made', actor, at: now, details });
    return makeAccessLink(tx, { purpose, userId: person.id, madeBy: null, now });
  });
}
