import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { OpenLink } from '@maklumat/operations';
import { AccountPage } from '../../components/account/account-page';
import { NewPasswordFields } from '../../components/account/new-password-fields';
import { useAccountFaults } from '../../components/account/use-account-faults';
import { ErrorSummary } from '../../components/error-summary';
import { entranceAction, entrancePage } from '../../http/doors';
import { NewPassword } from '../../http/new-password';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

export const loader = entrancePage(async (sessions, { params }) => {
  const link = await sessions.account.openLink(params.link ?? '');
  return { link: link === null ? null : shown(link) };
});

export const action = entranceAction(async (sessions, { request, params }) => {
  const form = await parseForm(request, NewPassword);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const { baru, ulang } = form.value;
  if (baru !== ulang) return data({ errors: null, refusal: NOT_THE_SAME }, { status: 400 });
  const result = await sessions.account.setPassword(params.link ?? '', baru);
  if (result.ok) throw redirectTo('/masuk?sandi=1');
  return data({ errors: null, refusal: result.refusal }, { status: 400 });
});

const NOT_THE_SAME = { code: 'not-the-same' } as const;

/** Of a link only what its holder reads; whoever else has it learns no more. */
function shown({ purpose, displayName, signInName }: OpenLink) {
  return { purpose, displayName, signInName };
}

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  ...staffMeta(location.pathname, (lang, text) => text(lang, 'account')('password.wanted')),
  // The address is a secret: no other site the page might lead to is told it.
  { name: 'referrer', content: 'same-origin' },
];

export default function SetPasswordPage() {
  const { link } = useLoaderData<typeof loader>();
  const t = useText('account');
  const lang = useLang();
  if (link !== null) return <SetPassword link={link} />;
  return (
    <AccountPage>
      <h1>{t('link.over-title')}</h1>
      <p className="lead">{t('link.over-body')}</p>
      <p>
        <a href={directoryPath(lang, '/masuk')}>{t('link.to-sign-in')}</a>
      </p>
    </AccountPage>
  );
}

function SetPassword({ link }: { link: ReturnType<typeof shown> }) {
  const t = useText('account');
  const sent = useActionData<typeof action>();
  const labels = { baru: t('password.wanted'), ulang: t('password.again') };
  const faults = useAccountFaults(sent, labels, (code) => (code === 'not-the-same' ? 'ulang' : 'baru'));
  const kind = link.purpose === 'invitation' ? 'invitation' : 'reset';
  return (
    <AccountPage>
      <ErrorSummary faults={faults} />
      <h1>{t(`link.${kind}-title`, { name: link.displayName })}</h1>
      <p className="lead">{t(`link.${kind}-lead`, { signInName: link.signInName })}</p>
      <form className="stack" method="post" noValidate>
        <input type="hidden" autoComplete="username" value={link.signInName} readOnly />
        <NewPasswordFields faults={faults} />
        <button className="button" type="submit">
          {t('link.submit')}
        </button>
      </form>
    </AccountPage>
  );
}
