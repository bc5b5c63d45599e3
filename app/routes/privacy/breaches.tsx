import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listBreaches, type ListedBreach } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { usePeopleWords } from '../../components/privacy/breach-facts';
import { BreachNotices } from '../../components/privacy/breach-notices';
import { formatMoment } from '../../format/date';
import { privacyPage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

export const loader = privacyPage((ctx) => listBreaches(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('breach.title'));

export default function BreachesPage() {
  const { breaches, zone } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  return (
    <div className="stack">
      <h1>{t('breach.title')}</h1>
      <p>{t('breach.lead')}</p>
      <p className="button-row">
        <a className="button" href="/kelola/insiden/baru">
          {t('breach.new')}
        </a>
        {breaches.length === 0 ? null : (
          <a className="button button-quiet" href="/kelola/insiden.csv" download>
            {t('breach.export')}
          </a>
        )}
      </p>
      {breaches.length === 0 ? <p>{t('breach.none')}</p> : null}
      {breaches.map((breach) => (
        <BreachCard key={breach.id} breach={breach} zone={zone} />
      ))}
    </div>
  );
}

function BreachCard({ breach, zone }: { breach: ListedBreach; zone: Zone }) {
  const t = useText('privacy');
  const lang = useLang();
  const people = usePeopleWords();
  const isOwed = breach.notices.some(({ toldAt }) => toldAt === null);
  return (
    <section className={isOwed ? 'notice notice-warn stack-8' : 'notice stack-8'} aria-labelledby={breach.id}>
      <h2 id={breach.id} className="notice-title">
        <a href={`/kelola/insiden/${breach.id}`}>{breach.title}</a>
      </h2>
      <p>
        {t('breach.found')} {formatMoment(new Date(breach.foundAt), zone, lang)} · {people(breach)}
      </p>
      <BreachNotices notices={breach.notices} zone={zone} />
    </section>
  );
}
