import type { PersonLine } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type State = Pick<PersonLine, 'isDisabled' | 'isAwaited' | 'seenAt' | 'hasAuthenticator'>;

/** Whether somebody can come in, is signed in, and with what. */
export function PersonState({ person, zone }: { person: State; zone: Zone }) {
  const t = useText('people');
  const lang = useLang();
  if (person.isDisabled) return <strong>{t('state.disabled')}</strong>;
  const seen =
    person.seenAt === null
      ? t('state.away')
      : t('state.seen', { moment: formatMoment(person.seenAt, zone, lang) });
  return (
    <>
      {person.isAwaited ? t('state.awaited') : seen}
      <br />
      <span className="muted">
        {t(person.hasAuthenticator ? 'state.authenticator' : 'state.no-authenticator')}
      </span>
    </>
  );
}
