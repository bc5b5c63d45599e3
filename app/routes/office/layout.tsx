import type { MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { viewOfficeFrame } from '@maklumat/operations';
import { OfficeShell } from '../../components/office-shell';
import { officePage } from '../../http/doors';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

export const loader = officePage((ctx) => viewOfficeFrame(ctx));

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'office')('title'));

export default function OfficeLayout() {
  const frame = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const t = useText('office');
  const nav = [{ to: '/konsol', label: t('title'), current: pathname === '/konsol' }];
  return (
    <OfficeShell frame={frame} nav={nav}>
      <Outlet />
    </OfficeShell>
  );
}
