import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { countQueues, viewOfficeFrame } from '@maklumat/operations';
import { OfficeShell } from '../../components/office-shell';
import type { OfficeOutlet } from '../../components/office/office-outlet';
import { OFFICE_VIEWS, queuePath } from '../../components/office/queue-views';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

export const loader = officePage(async (ctx) => ({
  frame: await viewOfficeFrame(ctx),
  queues: await countQueues(ctx),
}));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'office')('title'));

export default function OfficeLayout() {
  const { frame, queues } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useText('office');
  const visits = useText('visits');
  const tablet = useText('tablet');
  const lists = OFFICE_VIEWS.map((view) => ({
    to: queuePath(view),
    label: t(`view.${view}`),
    current: pathname === queuePath(view),
    ...(view === 'closed' ? {} : { count: queues.counts[view] }),
  }));
  const page = (to: string, label: string) => ({ to, label, current: pathname === to });
  const pages = [
    ...(queues.mayRecord ? [page('/konsol/catat', t('record.title'))] : []),
    ...(queues.seesVisits ? [page('/konsol/kunjungan', visits('nav'))] : []),
    ...(queues.opensTablets ? [page('/konsol/tablet', tablet('console.title'))] : []),
    page('/konsol/kalender', t('calendar')),
  ];
  return (
    <OfficeShell frame={frame} nav={[...lists, ...pages]}>
      <Outlet context={{ frame, queues } satisfies OfficeOutlet} />
    </OfficeShell>
  );
}
