import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewBreach } from '@maklumat/operations';
import { BreachFacts } from '../../components/privacy/breach-facts';
import { BreachNotices } from '../../components/privacy/breach-notices';
import { formatMoment } from '../../format/date';
import { privacyPage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

export const loader = privacyPage(async (ctx, { params, url }) => ({
  view: await viewBreach(ctx, params.breach ?? ''),
  isSaved: url.searchParams.has('tersimpan'),
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('breach.title'));

export default function BreachPage() {
  const { view, isSaved } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const at = (page: string) => `/kelola/insiden/${view.id}${page}`;
  return (
    <div className="column stack">
      {isSaved ? (
        <p className="notice notice-ok" role="status">
          {t('breach.saved')}
        </p>
      ) : null}
      <h1>{view.record.title}</h1>
      <h2>{t('breach.notices')}</h2>
      <BreachNotices notices={view.notices} zone={view.zone} />
      <p className="button-row">
        <a className="button button-quiet" href={at('/surat/orang')}>
          {t('breach.letter.persons')}
        </a>
        <a className="button button-quiet" href={at('/surat/lembaga')}>
          {t('breach.letter.institution')}
        </a>
        <a className="button" href={at('/ubah')}>
          {t('breach.add')}
        </a>
      </p>
      <BreachFacts record={view.record} zone={view.zone} />
      <h2>{t('breach.writings')}</h2>
      <Writings />
    </div>
  );
}

/** Every writing, the last one first: what was known when, and why it was written anew. */
function Writings() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const lang = useLang();
  return view.writings.map(({ number, record, why, writtenAt, writtenBy }) => (
    <details key={number}>
      <summary>
        {t('breach.writing', {
          number: String(number),
          moment: formatMoment(new Date(writtenAt), view.zone, lang),
          name: writtenBy,
        })}
      </summary>
      <div className="stack-8">
        <p className="as-typed">{number === 1 ? t('breach.first') : t('breach.why', { why })}</p>
        <BreachFacts record={record} zone={view.zone} />
      </div>
    </details>
  ));
}
