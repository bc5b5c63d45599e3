import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { countQueues, viewOfficeFrame } from '@maklumat/operations';
import { OfficeShell } from '../../components/office-shell';
import { ANSWERS_PATH } from '../../components/answers/answer-lists';
import { useCaseWords } from '../../components/office/case-words';
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
  const words = useCaseWords(queues.kind);
  const lists = OFFICE_VIEWS.map((view) => ({
    to: queuePath(view),
    label: t(`view.${view}`, words),
    current: pathname === queuePath(view),
    ...(view === 'closed' ? {} : { count: queues.counts[view] }),
  }));
  const own = useOwnLinks(frame, queues, pathname);
  return (
    <OfficeShell frame={frame} nav={[...lists, ...own]}>
      <Outlet context={{ frame, queues } satisfies OfficeOutlet} />
    </OfficeShell>
  );
}

type Menu = ReturnType<typeof useLoaderData<typeof loader>>;

/** The menu's entries beside the lists of cases: those that this person's roles open. */
function useOwnLinks({ official }: Menu['frame'], queues: Menu['queues'], pathname: string) {
  const t = useText('office');
  const words = useCaseWords(queues.kind);
  const calls = useText('calls');
  const answers = useText('answers');
  const tablet = useText('tablet');
  const visits = useText('visits');
  const outputs = useText('outputs');
  const link = (to: string, label: string, ...others: string[]) => ({
    ...{ to, label },
    current: [to, ...others].some((path) => pathname === path || pathname.startsWith(`${path}/`)),
  });
  const { answersToLookAt: toLookAt, keepsInformation } = official;
  return [
    ...(queues.mayTakeCalls ? [link('/konsol/panggilan', calls('title'))] : []),
    ...(queues.mayRecord ? [link('/konsol/catat', t('record.title', words))] : []),
    ...(queues.seesVisits ? [link('/konsol/kunjungan', visits('nav'))] : []),
    ...(queues.opensTablets ? [link('/konsol/tablet', tablet('console.title'))] : []),
    ...(toLookAt === null ? [] : [{ ...link(ANSWERS_PATH, answers('title')), count: toLookAt }]),
    ...(keepsInformation ? [link('/konsol/informasi-publik', t('information'))] : []),
    ...(official.opensRegisters ? [link('/konsol/register', t('registers'))] : []),
    ...(official.opensRecaps ? [link('/konsol/rekap', outputs('recap.title'))] : []),
    link('/konsol/kalender', t('calendar')),
  ];
}
