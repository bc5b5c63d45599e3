import type { InformationView } from '@maklumat/operations';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { EntryDetails } from './entry-details';

/** What happened to the entry, newest first, and every version of its words. */
export function EntryHistory({ view }: { view: InformationView }) {
  const t = useText('information-office');
  const lang = useLang();
  return (
    <section className="stack-8" aria-labelledby="riwayat">
      <h2 id="riwayat">{t('history')}</h2>
      <ol className="plain-list stack-8">
        {view.history.map(({ type, version, at, by, reason }, index) => (
          <li key={index}>
            {t(`event.${type}`, { version })}, {by === null ? t('by-terminal') : t('by', { name: by })}
            <div className="muted">{formatMoment(new Date(at), view.zone, lang)}</div>
            {reason === null ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
      {view.versions.length < 2 ? null : (
        <details>
          <summary>{t('versions')}</summary>
          {view.versions.map(({ number, entry }) => (
            <section key={number} className="stack-4">
              <h3>{t('version', { number })}</h3>
              <p>{entry.title}</p>
              <EntryDetails view={view} entry={entry} version={number} />
            </section>
          ))}
        </details>
      )}
    </section>
  );
}
