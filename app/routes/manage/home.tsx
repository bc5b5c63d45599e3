import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { viewAlerts, viewFileUsage } from '@maklumat/operations';
import { AlertList } from '../../components/manage/alerts';
import { FileUsage } from '../../components/manage/file-usage';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

/** What needs the agency's administrators now, and how full its room for files is. */
export const loader = managePage(async (ctx) => ({
  alerts: await viewAlerts(ctx),
  usage: await viewFileUsage(ctx),
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'manage')('home.title'));

export default function ManageHome() {
  const { alerts, usage } = useLoaderData<typeof loader>();
  const t = useText('manage');
  return (
    <div className="column stack">
      <h1>{t('home.title')}</h1>
      <AlertList alerts={alerts} />
      <FileUsage usage={usage} />
    </div>
  );
}
