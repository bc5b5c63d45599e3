import type { CaseLinks, SharedCase } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

/** The address of a link that was just made: shown here and never again. */
export function MadeLink({ made, zone }: { made: { address: string; expiresAt: string }; zone: Zone }) {
  const t = useText('case');
  const lang = useLang();
  return (
    <div className="notice notice-ok stack-8" role="status">
      <h2 className="notice-title">{t('share.made')}</h2>
      <p>
        <a className="shared-link" href={made.address}>
          {made.address}
        </a>
      </p>
      <p>{t('share.made-once', { moment: formatMoment(new Date(made.expiresAt), zone, lang) })}</p>
    </div>
  );
}

/** Links that hold, each with a button that ends it at once. */
export function LiveLinks({ page, button }: { page: CaseLinks; button: string }) {
  const t = useText('case');
  const lang = useLang();
  const moment = (instant: string) => formatMoment(new Date(instant), page.profile.zone, lang);
  return (
    <section className="stack-8">
      <h2>{t('share.live')}</h2>
      {page.links.length === 0 ? (
        <p>{t('share.none')}</p>
      ) : (
        <form method="post">
          <ul className="plain-list stack-8">
            {page.links.map(({ id, madeAt, expiresAt }) => (
              <li key={id} className="stack-8">
                <p>{t('share.one', { made: moment(madeAt), until: moment(expiresAt) })}</p>
                <button
                  className="button button-quiet"
                  type="submit"
                  name={button}
                  value={id}
                  aria-label={t('share.revoke-one', { made: moment(madeAt) })}
                >
                  {t('share.revoke')}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </section>
  );
}

/** When a case came to each status; nothing of what was said. */
export function StatusSteps({ page }: { page: SharedCase }) {
  const lang = useLang();
  return (
    <ol className="timeline">
      {page.steps.map(({ at, label }) => (
        <li key={at + label.id} className="from-system">
          <p className="entry-head">
            <strong>{inLanguage(label, lang)}</strong>
          </p>
          <p className="small muted">
            <time dateTime={at}>{formatMoment(new Date(at), page.profile.zone, lang)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
