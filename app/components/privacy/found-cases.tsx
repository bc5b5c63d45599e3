import type { SubjectCases } from '@maklumat/operations';
import { dayInZone } from '@maklumat/calendar';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

/** Cases found by a telephone number or an e-mail address, nothing of their words; each is taken into the form by a press. */
export function FoundCases({ found, zone }: { found: SubjectCases; zone: Zone }) {
  const t = useText('privacy');
  const lang = useLang();
  if (found.cases.length === 0)
    return (
      <p className="notice" role="status">
        {t('record.found-none')}
      </p>
    );
  return (
    <div className="notice stack-8" role="status">
      <p>{t('record.found', { count: found.cases.length })}</p>
      <ul>
        {found.cases.map(({ number, workflow, receivedAt, isOpen }) => (
          <li key={number}>
            <strong>{number}</strong>{' '}
            {t('record.found-one', {
              workflow: inLanguage(workflow, lang),
              day: formatDay(dayInZone(new Date(receivedAt), zone), lang),
              state: t(isOpen ? 'record.open' : 'record.closed'),
            })}{' '}
            <button
              className="button button-quiet"
              type="submit"
              name="pilih"
              value={number}
              aria-label={t('record.choose-of', { number })}
            >
              {t('record.choose')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
