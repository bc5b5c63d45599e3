import type { InformationRow } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { useOffice } from '../office/office-outlet';

/** Entries as a table that becomes cards on a phone. */
export function EntryTable({ rows }: { rows: readonly InformationRow[] }) {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  const { zone } = useOffice().frame.profile;
  return (
    <div className="settings-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{words('class-label')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('changed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td data-label={t('number')}>{row.number}</td>
              <th scope="row">
                <a href={`/konsol/informasi-publik/${String(row.number)}`}>{row.title}</a>{' '}
                {row.example ? <span className="tag">{t('example')}</span> : null}
                <div className="muted">{inLanguage(row.unit, lang)}</div>
              </th>
              <td data-label={words('class-label')}>{words(`class.${row.class}`)}</td>
              <td data-label={t('state')}>
                <States row={row} />
              </td>
              <td data-label={t('changed')}>{formatMoment(new Date(row.updatedAt), zone, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Stood = Pick<InformationRow, 'draft' | 'isPublished' | 'isWithdrawn' | 'overSince'>;

/** Where an entry stands, in words. */
export function States({ row }: { row: Stood }) {
  const t = useText('information-office');
  const lang = useLang();
  const states = [
    row.isPublished ? t('published') : null,
    row.isWithdrawn ? t('withdrawn') : null,
    row.draft === null ? null : t(row.draft),
    row.overSince === null ? null : t('over', { day: formatDay(row.overSince, lang) }),
  ].filter((state) => state !== null);
  return <>{states.join('; ')}</>;
}
