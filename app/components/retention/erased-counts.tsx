import type { ErasedCount } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { inLanguage } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

/** How many cases of each service were erased, and when last. */
export function ErasedCounts({ erased, zone }: { erased: readonly ErasedCount[]; zone: Zone }) {
  const t = useText('retention');
  const lang = useLang();
  if (erased.length === 0) return <p>{t('done.none')}</p>;
  return (
    <table className="settings-table">
      <caption className="unseen">{t('done.caption')}</caption>
      <thead>
        <tr>
          {(['service', 'person', 'words', 'last'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`done.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {erased.map(({ service, person, words, lastAt }) => (
          <tr key={service.id}>
            <th scope="row">{inLanguage(service, lang)}</th>
            <td data-label={t('done.person')}>{formatNumber(person, lang)}</td>
            <td data-label={t('done.words')}>{formatNumber(words, lang)}</td>
            <td data-label={t('done.last')}>
              {lastAt === null ? null : formatMoment(new Date(lastAt), zone, lang)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
