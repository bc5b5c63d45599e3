import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { countQueues, viewOfficeFrame } from '@maklumat/operations';
import { OfficeShell } from '../../components/office-shell';
import { ANSWERS_PATH } from '../../components/answers/answer-lists';
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
  const calls = useText('calls');
  const answers = useText('answers');
  const lists = OFFICE_VIEWS.map((view) => ({
    to: queuePath(view),
    label: t(`view.${view}`),
    current: pathname === queuePath(view),
    ...(view === 'closed' ? {} : { count: queues.counts[view] }),
  }));
  const call = { to: '/konsol/panggilan', label: calls('title'), current: pathname === '/konsol/panggilan' };
  const { answersToLookAt } = frame.official;
  const answerList = {
    to: ANSWERS_PATH,
    label: answers('title'),
    current: pathname.startsWith(ANSWERS_PATH),
    count: answersToLookAt ?? 0,
  };
  const record = { to: '/konsol/catat', label: t('record.title'), current: pathname === '/konsol/catat' };
  const registers = {
    to: '/konsol/register',
    label: t('registers'),
    current: pathname.startsWith('/konsol/register') || pathname.startsWith('/konsol/rekap'),
  };
  const calendar = {
    to: '/konsol/kalender',
    label: t('calendar'),
    current: pathname === '/konsol/kalender',
  };
  const information = {
    to: '/konsol/informasi-publik',
    label: t('information'),
    current: pathname.startsWith('/konsol/informasi-publik'),
  };
  const own = [
    ...(queues.mayTakeCalls ? [call] : []),
    ...(queues.mayRecord ? [record] : []),
    ...(answersToLookAt === null ? [] : [answerList]),
    ...(frame.official.keepsInformation ? [information] : []),
  ];
  return (
    <OfficeShell frame={frame} nav={[...lists, ...own, registers, calendar]}>
      <Outlet context={{ frame, queues } satisfies OfficeOutlet} />
    </OfficeShell>
  );
}
