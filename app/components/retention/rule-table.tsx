import type { RetentionRow, RetentionTable } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { periodWords } from '../../format/retention-words';
import { useLang, useText } from '../../i18n/use-text';

/** How long the data of each service's results are kept, with what it rests on; the same for citizens and officials. */
export function RuleTable({ table: { rows } }: { table: RetentionTable }) {
  const t = useText('retention');
  return (
    <table className="settings-table">
      <caption className="unseen">{t('table.caption')}</caption>
      <thead>
        <tr>
          {(['service', 'result', 'person', 'words', 'basis'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RuleRow key={row.rule?.slug ?? row.service.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function RuleRow({ row: { service, results, rule } }: { row: RetentionRow }) {
  const t = useText('retention');
  const lang = useLang();
  const periodOf = (period: string) =>
    period === 'permanent'
      ? periodWords(period, lang)
      : t('table.after', { period: periodWords(period, lang) });
  return (
    <tr id={rule === null ? undefined : `aturan-${rule.slug}`}>
      <th scope="row">{inLanguage(service, lang)}</th>
      <td data-label={t('table.result')}>{results.map((one) => inLanguage(one, lang)).join('; ')}</td>
      {rule === null ? (
        <td colSpan={3}>{t('table.unruled')}</td>
      ) : (
        <>
          <td data-label={t('table.person')}>
            {periodOf(rule.person)}
            {rule.identity.includes('files') ? (
              <span className="cell-note"> {t('table.files-too')}</span>
            ) : null}
          </td>
          <td data-label={t('table.words')}>{periodOf(rule.words)}</td>
          <td data-label={t('table.basis')}>{inLanguage(rule.note, lang)}</td>
        </>
      )}
    </tr>
  );
}

/** What the rules rest on, and that the periods are ours where they are. */
export function RuleSources({ table: { rows, sources } }: { table: RetentionTable }) {
  const t = useText('retention');
  const lang = useLang();
  if (sources.length === 0) return null;
  return (
    <>
      {rows.some(({ rule }) => rule?.assumed === true) ? (
        <p className="notice">{t('table.assumed')}</p>
      ) : null}
      <h3>{t('sources.title')}</h3>
      <ul className="word-list">
        {sources.map(({ slug, citation, says, verified, checkedOn }) => (
          <li key={slug}>
            <span className="strong">{citation}</span>
            {': '}
            {inLanguage(says, lang)}{' '}
            <span className="tag tag-quiet">
              {verified && checkedOn !== null
                ? t('sources.verified', { day: formatDay(checkedOn, lang) })
                : t('sources.unverified')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
