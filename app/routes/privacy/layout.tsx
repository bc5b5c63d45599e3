import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { viewOfficeFrame } from '@maklumat/operations';
import type { ManageOutlet } from '../../components/manage/manage-outlet';
import { OfficeShell } from '../../components/office-shell';
import { privacyPage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

export const loader = privacyPage(async (ctx) => ({ frame: await viewOfficeFrame(ctx) }));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'privacy')('title'));

const PAGES = [
  { name: 'requests', to: '/kelola/data-pribadi' },
  { name: 'record', to: '/kelola/data-pribadi/catat' },
  { name: 'breaches', to: '/kelola/insiden' },
] as const;

export default function PrivacyLayout() {
  const { frame } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useText('privacy');
  const here = PAGES.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const nav = PAGES.map(({ name, to }) => ({ to, label: t(`nav.${name}`), current: to === here?.to }));
  return (
    <OfficeShell frame={frame} nav={nav} section="privacy">
      <Outlet context={{ frame } satisfies ManageOutlet} />
    </OfficeShell>
  );
}
