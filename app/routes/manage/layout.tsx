import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { viewOfficeFrame } from '@maklumat/operations';
import { OfficeShell } from '../../components/office-shell';
import type { ManageOutlet } from '../../components/manage/manage-outlet';
import { managePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'manage' };

export const loader = managePage(async (ctx) => ({ frame: await viewOfficeFrame(ctx) }));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'manage')('title'));

/** Pages of the settings, in the order of the menu; each has its name under `nav`. */
const PAGES = [
  { name: 'home', to: '/kelola' },
  { name: 'people', to: '/kelola/orang' },
  { name: 'roles', to: '/kelola/peran' },
  { name: 'units', to: '/kelola/unit' },
  { name: 'calendar', to: '/kelola/kalender' },
  { name: 'simulation', to: '/kelola/simulasi' },
  { name: 'retention', to: '/kelola/retensi' },
  { name: 'audit', to: '/kelola/jejak' },
] as const;

export default function ManageLayout() {
  const { frame } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useText('manage');
  const nav = PAGES.map(({ name, to }) => ({ to, label: t(`nav.${name}`), current: isAt(pathname, to) }));
  return (
    <OfficeShell frame={frame} nav={nav} section="manage">
      <Outlet context={{ frame } satisfies ManageOutlet} />
    </OfficeShell>
  );
}

/** The start page has every other below it. */
function isAt(pathname: string, to: string): boolean {
  return pathname === to || (to !== '/kelola' && pathname.startsWith(`${to}/`));
}
