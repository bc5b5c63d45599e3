import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSubjectRequests } from '@maklumat/operations';
import { RequestTable } from '../../components/privacy/request-table';
import { privacyPage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

export const loader = privacyPage((ctx) => listSubjectRequests(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('list.title'));

export default function SubjectRequestsPage() {
  const { open, answered, zone, deciders } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  return (
    <div className="stack">
      <h1>{t('list.title')}</h1>
      <p>{t('list.lead')}</p>
      <p className="button-row">
        <a className="button button-quiet" href="/kelola/data-pribadi/catat">
          {t('list.record')}
        </a>
      </p>
      <h2>{t('list.open')}</h2>
      {open.length === 0 ? (
        <p>{t('list.none-open')}</p>
      ) : (
        <RequestTable requests={open} zone={zone} deciders={deciders} />
      )}
      <h2>{t('list.answered')}</h2>
      {answered.length === 0 ? (
        <p>{t('list.none-answered')}</p>
      ) : (
        <RequestTable requests={answered} zone={zone} deciders={deciders} />
      )}
    </div>
  );
}
