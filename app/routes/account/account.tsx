import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '../../components/account/account-page';
import { DeviceList } from '../../components/account/device-list';
import { SecondFactorNote } from '../../components/account/second-factor-note';
import { signedInAction, signedInPage } from '../../http/doors';
import { OFFICE_HOME } from '../../http/next-path';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

/** One device by its name in the list, or every other one. */
const EndForm = z.object({ perangkat: z.string().optional() });

export const loader = signedInPage(async (session, { account }, { url }) => ({
  displayName: session.displayName,
  signInName: session.signInName,
  home: session.tenantId === null && session.memberships.length === 0 ? '/nasional' : OFFICE_HOME,
  second: await account.secondFactor(session),
  devices: await account.devices(session),
  done: DONE.find((name) => url.searchParams.get(name) === '1') ?? null,
}));

/** What was just done, as the address says it. */
const DONE = ['sandi', 'lepas', 'perangkat'] as const;

export const action = signedInAction(async (session, { account }, { request }) => {
  const form = await parseForm(request, EndForm);
  const handle = form.ok ? form.value.perangkat : undefined;
  if (handle === undefined) await account.endOtherDevices(session);
  else await account.endDevice(session, handle);
  throw redirectTo('/akun?perangkat=1');
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('title'));

export default function OwnAccountPage() {
  const { displayName, signInName, home, second, devices, done } = useLoaderData<typeof loader>();
  const t = useText('account');
  const lang = useLang();
  const notes = { sandi: t('password.done'), lepas: t('second.removed'), perangkat: t('devices.ended') };
  return (
    <AccountPage>
      {done === null ? null : (
        <p className="notice" role="status">
          {notes[done]}
        </p>
      )}
      <h1>{displayName}</h1>
      <p className="lead">{t('lead', { name: signInName })}</p>
      <p>
        <a href={home}>{t('work')}</a>
      </p>
      <h2>{t('password.heading')}</h2>
      <p>
        <a className="button button-quiet" href={directoryPath(lang, '/akun/kata-sandi')}>
          {t('password.title')}
        </a>
      </p>
      <SecondFactorNote {...second} />
      <DeviceList devices={devices} />
    </AccountPage>
  );
}
