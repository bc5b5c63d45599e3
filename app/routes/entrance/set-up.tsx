import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '../../components/account/account-page';
import { AuthenticatorOffer } from '../../components/account/authenticator-offer';
import { useAccountFaults } from '../../components/account/use-account-faults';
import { ErrorSummary, faultOf } from '../../components/error-summary';
import { qrPath } from '../../format/qr-path';
import { owingAction, owingPage } from '../../http/doors';
import { nextPath } from '../../http/next-path';
import { parseForm, typedText } from '../../http/parse-form';
import { recoveryCodesCookie } from '../../http/recovery-codes-cookie';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

const CodeForm = z.object({ kode: z.string(), lanjut: z.string().optional() });

export const loader = owingPage('set-up', async (half, sessions, { url, baseUrl }) => {
  const { secret, uri } = await sessions.account.offerAuthenticator(half);
  return { secret, uri, qr: qrPath(uri), next: nextPath(url.searchParams.get('lanjut'), baseUrl) };
});

export const action = owingAction('set-up', async (half, sessions, visit) => {
  const form = await parseForm(visit.request, CodeForm);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const result = await sessions.account.confirmAuthenticator(half, form.value.kode);
  if (!result.ok) {
    const { refusal } = result;
    return data({ errors: null, refusal }, { status: refusal.code === 'too-many-attempts' ? 429 : 401 });
  }
  const next = nextPath(typedText(form.typed, 'lanjut'), visit.baseUrl);
  const codes = { userId: half.userId, codes: [...result.recoveryCodes], isNew: true, next };
  throw redirectTo('/akun/kode-cadangan', result.setCookie, recoveryCodesCookie.write(visit, codes));
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('set-up.title'));

export default function SetUpPage() {
  const { next, ...offer } = useLoaderData<typeof loader>();
  const t = useText('account');
  const sent = useActionData<typeof action>();
  const faults = useAccountFaults(sent, { kode: t('set-up.label') }, () => 'kode');
  return (
    <AccountPage>
      <ErrorSummary faults={faults} />
      <h1>{t('set-up.title')}</h1>
      <p className="lead">{t('set-up.must')}</p>
      <AuthenticatorOffer {...offer} next={next} fault={faultOf(faults, 'kode')} />
      <form method="post" action="/keluar">
        <button className="button button-quiet" type="submit">
          {t('code.other')}
        </button>
      </form>
    </AccountPage>
  );
}
