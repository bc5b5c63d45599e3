import type { RetentionTable } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { keptAlike, type KeptAlike } from '../../format/kept-alike';
import { periodWords } from '../../format/retention-words';
import { useLang, useText } from '../../i18n/use-text';
import { RuleSources } from './rule-table';

/** How long data are kept, for citizens: in words, then by service and result, then what it rests on. */
export function PublicRetention({ table }: { table: RetentionTable }) {
  const t = useText('retention');
  if (table.rows.every(({ rule }) => rule === null)) return <p>{t('public.none')}</p>;
  return (
    <>
      <p>{t('public.lead')}</p>
      <p>{t('public.person')}</p>
      <table className="settings-table kept-table">
        <caption className="unseen">{t('table.caption')}</caption>
        <thead>
          <tr>
            {(['service', 'result', 'person', 'words'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {keptAlike(table.rows).map((group) => (
          <Group key={group.services[0]?.id} group={group} />
        ))}
      </table>
      <p>{t('public.kept')}</p>
      <RuleSources table={table} />
    </>
  );
}

/** Services whose data are kept alike, with each result. */
function Group({ group: { services, kept } }: { group: KeptAlike }) {
  const lang = useLang();
  return (
    <tbody>
      {kept.map((line, at) => (
        <tr
          key={line.slugs.join(' ')}
          id={line.slugs[0] === undefined ? undefined : `aturan-${line.slugs[0]}`}
        >
          {at === 0 ? (
            <th scope="rowgroup" rowSpan={kept.length}>
              {services.map((service) => (
                <span key={service.id} className="kept-service">
                  {inLanguage(service, lang)}
                </span>
              ))}
            </th>
          ) : null}
          <Kept line={line} />
        </tr>
      ))}
    </tbody>
  );
}

function Kept({ line: { slugs, results, rule } }: { line: KeptAlike['kept'][number] }) {
  const t = useText('retention');
  const lang = useLang();
  return (
    <>
      <td data-label={t('table.result')}>
        {slugs.slice(1).map((slug) => (
          <span key={slug} id={`aturan-${slug}`} />
        ))}
        {results.map((one) => inLanguage(one, lang)).join('; ')}
      </td>
      {rule === null ? (
        <td colSpan={2}>{t('table.unruled')}</td>
      ) : (
        <>
          <td data-label={t('table.person')}>
            {periodWords(rule.person, lang)}
            {rule.identity.includes('files') ? (
              <span className="cell-note"> {t('table.files-too')}</span>
            ) : null}
          </td>
          <td data-label={t('table.words')}>{periodWords(rule.words, lang)}</td>
        </>
      )}
    </>
  );
}
