import type { InvitationLine } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useRoleWords } from './role-words';

type InvitationListProps = { invitations: readonly InvitationLine[]; zone: Zone };

/** Who was invited and has not come; nothing when nobody is awaited. */
export function InvitationList({ invitations, zone }: InvitationListProps) {
  const t = useText('people');
  if (invitations.length === 0) return null;
  return (
    <section className="stack-8" aria-labelledby="diundang">
      <h2 id="diundang">{t('invitations.title')}</h2>
      <ul className="people-list">
        {invitations.map((invitation) => (
          <InvitationItem key={invitation.id} invitation={invitation} zone={zone} />
        ))}
      </ul>
    </section>
  );
}

function InvitationItem({ invitation, zone }: { invitation: InvitationLine; zone: Zone }) {
  const t = useText('people');
  const lang = useLang();
  const words = useRoleWords();
  const { id, displayName, signInName, expiresAt, isOver } = invitation;
  const moment = formatMoment(expiresAt, zone, lang);
  return (
    <li>
      <div>
        <strong>{displayName}</strong> {`(${signInName})`}
        <br />
        {words(invitation)}
        <br />
        <span className="muted">{t(isOver ? 'invitations.over' : 'invitations.until', { moment })}</span>
      </div>
      <form method="post" action="/kelola/orang">
        <input type="hidden" name="undangan" value={id} />
        <button
          className="button button-quiet"
          type="submit"
          aria-label={t('invitations.withdraw-of', { name: displayName })}
        >
          {t('invitations.withdraw')}
        </button>
      </form>
    </li>
  );
}
