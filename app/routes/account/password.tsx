import { data, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '../../components/account/account-page';
import { NewPasswordFields } from '../../components/account/new-password-fields';
import { useAccountFaults } from '../../components/account/use-account-faults';
import { ErrorSummary, faultOf } from '../../components/error-summary';
import { TextField } from '../../components/text-field';
import { signedInAction, signedInPage } from '../../http/doors';
import { NewPassword } from '../../http/new-password';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

const ChangeForm = z.object({ sekarang: z.string(), ...NewPassword.shape });
const NOT_THE_SAME = { code: 'not-the-same' } as const;

export const loader = signedInPage(() => Promise.resolve(null));

export const action = signedInAction(async (session, { account }, { request }) => {
  const form = await parseForm(request, ChangeForm);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const { sekarang, baru, ulang } = form.value;
  if (baru !== ulang) return data({ errors: null, refusal: NOT_THE_SAME }, { status: 400 });
  const result = await account.changePassword(session, sekarang, baru);
  if (result.ok) throw redirectTo('/akun?sandi=1', result.setCookie);
  const { refusal } = result;
  return data({ errors: null, refusal }, { status: refusal.code === 'too-many-attempts' ? 429 : 400 });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('password.title'));

export default function PasswordPage() {
  const t = useText('account');
  const lang = useLang();
  const sent = useActionData<typeof action>();
  const labels = {
    sekarang: t('password.current'),
    baru: t('password.wanted'),
    ulang: t('password.again'),
  };
  const faults = useAccountFaults(sent, labels, (code) => FIELDS[code] ?? null);
  return (
    <AccountPage>
      <ErrorSummary faults={faults} />
      <h1>{t('password.title')}</h1>
      <p className="lead">{t('password.lead')}</p>
      <form className="stack" method="post" noValidate>
        <TextField
          name="sekarang"
          label={labels.sekarang}
          type="password"
          autoComplete="current-password"
          fault={faultOf(faults, 'sekarang')}
        />
        <NewPasswordFields faults={faults} />
        <button className="button" type="submit">
          {t('password.submit')}
        </button>
      </form>
      <p>
        <a href={directoryPath(lang, '/akun')}>{t('back')}</a>
      </p>
    </AccountPage>
  );
}

/** The field each refusal is about. */
const FIELDS: Partial<Record<string, string>> = {
  'password-wrong': 'sekarang',
  'password-length': 'baru',
  'password-common': 'baru',
  'not-the-same': 'ulang',
};
