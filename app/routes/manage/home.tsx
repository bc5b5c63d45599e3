import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAlerts } from '@maklumat/operations';
import { AlertList } from '../../components/manage/alerts';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

/** What needs the agency's administrators now. */
export const loader = managePage((ctx) => viewAlerts(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'manage')('home.title'));

export default function ManageHome() {
  const alerts = useLoaderData<typeof loader>();
  const t = useText('manage');
  return (
    <div className="column stack">
      <h1>{t('home.title')}</h1>
      <AlertList alerts={alerts} />
    </div>
  );
}
