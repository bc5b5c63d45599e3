import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Session } from '@maklumat/operations';
import { z } from 'zod';
import { AccountPage } from '../../components/account/account-page';
import { AuthenticatorOffer } from '../../components/account/authenticator-offer';
import { CodeField } from '../../components/account/code-field';
import { useAccountFaults } from '../../components/account/use-account-faults';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { RadioGroup } from '../../components/radio-group';
import { qrPath } from '../../format/qr-path';
import type { VisitRequest } from '../../http/app-context';
import { signedInAction, signedInPage } from '../../http/doors';
import type { OwnAccount } from '../../http/own-account';
import { parseForm } from '../../http/parse-form';
import { recoveryCodesCookie } from '../../http/recovery-codes-cookie';
import { redirectTo } from '../../http/redirect-to';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

const CodeForm = z.object({ kode: z.string(), tindakan: z.enum(['baru', 'lepas']).optional() });

export const loader = signedInPage(async (session, { account }) => {
  if ((await account.secondFactor(session)).isOn) return { offer: null };
  const { secret, uri } = await account.offerAuthenticator(session);
  return { offer: { secret, uri, qr: qrPath(uri) } };
});

export const action = signedInAction(async (session, { account }, visit) => {
  const form = await parseForm(visit.request, CodeForm);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const { kode, tindakan } = form.value;
  const refusal = (await account.secondFactor(session)).isOn
    ? await change(account, session, { kode, tindakan: tindakan ?? 'baru' }, visit)
    : await setUp(account, session, kode, visit);
  return data({ errors: null, refusal }, { status: refusal.code === 'too-many-attempts' ? 429 : 400 });
});

async function setUp(account: OwnAccount, session: Session, code: string, visit: VisitRequest) {
  const result = await account.confirmAuthenticator(session, code);
  if (!result.ok) return result.refusal;
  const codes = { userId: session.userId, codes: [...result.recoveryCodes], isNew: true, next: '/akun' };
  throw redirectTo('/akun/kode-cadangan', result.setCookie, recoveryCodesCookie.write(visit, codes));
}

async function change(
  account: OwnAccount,
  session: Session,
  { kode, tindakan }: { kode: string; tindakan: 'baru' | 'lepas' },
  visit: VisitRequest,
) {
  if (tindakan === 'lepas') {
    const removed = await account.removeAuthenticator(session, kode);
    if (removed.ok) throw redirectTo('/akun?lepas=1', removed.setCookie);
    return removed.refusal;
  }
  const result = await account.renewRecoveryCodes(session, kode);
  if (!result.ok) return result.refusal;
  const codes = { userId: session.userId, codes: [...result.recoveryCodes], isNew: false, next: '/akun' };
  throw redirectTo('/akun/kode-cadangan', recoveryCodesCookie.write(visit, codes));
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('second.title'));

export default function AuthenticatorPage() {
  const { offer } = useLoaderData<typeof loader>();
  const t = useText('account');
  const lang = useLang();
  const sent = useActionData<typeof action>();
  const label = offer === null ? t('code.label') : t('set-up.label');
  const faults = useAccountFaults(sent, { kode: label }, () => 'kode');
  return (
    <AccountPage>
      <ErrorSummary faults={faults} />
      {offer === null ? (
        <Manage faults={faults} />
      ) : (
        <>
          <h1>{t('set-up.title')}</h1>
          <p className="lead">{t('set-up.may')}</p>
          <AuthenticatorOffer {...offer} fault={faultOf(faults, 'kode')} />
        </>
      )}
      <p>
        <a href={directoryPath(lang, '/akun')}>{t('back')}</a>
      </p>
    </AccountPage>
  );
}

function Manage({ faults }: { faults: readonly Fault[] }) {
  const t = useText('account');
  return (
    <>
      <h1>{t('second.manage')}</h1>
      <p className="lead">{t('second.manage-lead')}</p>
      <form className="stack" method="post" noValidate>
        <RadioGroup
          name="tindakan"
          legend={<span className="field-label">{t('second.action')}</span>}
          choices={[
            { value: 'baru', label: t('second.renew') },
            { value: 'lepas', label: t('second.remove') },
          ]}
          value="baru"
          fault={null}
        />
        <CodeField label={t('code.label')} hint={t('code.hint')} fault={faultOf(faults, 'kode')} />
        <button className="button" type="submit">
          {t('second.submit')}
        </button>
      </form>
    </>
  );
}
