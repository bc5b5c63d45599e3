import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { OpenInvitation } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
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

export const handle = { i18n: 'people' };

export const loader = entrancePage(async (sessions, { params }) => {
  const token = params.link ?? '';
  const open = await sessions.account.openInvitation(token);
  if (open === null) return { invitation: null, signedIn: null, back: '' };
  const session = open.isKnown ? await sessions.read() : null;
  const back = `/akun/undangan/${encodeURIComponent(token)}`;
  return { invitation: shown(open), signedIn: session?.signInName ?? null, back };
});

export const action = entranceAction(async (sessions, { request, params }) => {
  const token = params.link ?? '';
  const again = `/akun/undangan/${encodeURIComponent(token)}`;
  const open = await sessions.account.openInvitation(token);
  if (open === null || open.isKnown) {
    const session = await sessions.read();
    const accepted = session !== null && (await sessions.account.acceptAsKnown(session, token)).ok;
    throw redirectTo(accepted ? '/masuk?undangan=1' : again);
  }
  const form = await parseForm(request, NewPassword);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const { baru, ulang } = form.value;
  if (baru !== ulang)
    return data({ errors: null, refusal: { code: 'not-the-same' as const } }, { status: 400 });
  const result = await sessions.account.acceptAsNew(token, baru);
  if (result.ok) throw redirectTo('/masuk?undangan=1');
  const { code } = result.refusal;
  // What is over, or belongs to somebody, its own page says.
  if (code !== 'password-length' && code !== 'password-common') throw redirectTo(again);
  return data({ errors: null, refusal: { code } }, { status: 400 });
});

/** Of an invitation only what its holder reads. */
function shown({ tenantName, roleName, signInName, displayName, isKnown }: OpenInvitation) {
  return { tenantName, roleName, signInName, displayName, isKnown };
}

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  ...staffMeta(location.pathname, (lang, text) => text(lang, 'people')('accept.accept')),
  // The address is a secret: no other site the page might lead to is told it.
  { name: 'referrer', content: 'same-origin' },
];

export default function InvitationPage() {
  const { invitation, signedIn } = useLoaderData<typeof loader>();
  const t = useText('people');
  const lang = useLang();
  if (invitation === null) return <InvitationOver />;
  const words = { ...invitation, role: inLanguage(invitation.roleName, lang) };
  return (
    <AccountPage>
      {invitation.isKnown ? null : <NewPasswordFaults />}
      <h1>{t('accept.title', { agency: inLanguage(invitation.tenantName, lang) })}</h1>
      {invitation.isKnown ? (
        <KnownPerson {...words} signedIn={signedIn} />
      ) : (
        <NewPerson {...words} name={invitation.displayName} />
      )}
    </AccountPage>
  );
}

function InvitationOver() {
  const t = useText('account');
  const lang = useLang();
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

type Words = { role: string; signInName: string };

function usePasswordFaults() {
  const t = useText('account');
  const sent = useActionData<typeof action>();
  const labels = { baru: t('password.wanted'), ulang: t('password.again') };
  return useAccountFaults(sent, labels, (code) => (code === 'not-the-same' ? 'ulang' : 'baru'));
}

function NewPasswordFaults() {
  return <ErrorSummary faults={usePasswordFaults()} />;
}

function NewPerson({ name, role, signInName }: Words & { name: string }) {
  const t = useText('people');
  return (
    <>
      <p className="lead">{t('accept.new-lead', { name, role, signInName })}</p>
      <form className="stack" method="post" noValidate>
        <input type="hidden" autoComplete="username" value={signInName} readOnly />
        <NewPasswordFields faults={usePasswordFaults()} />
        <button className="button" type="submit">
          {t('accept.new-submit')}
        </button>
      </form>
    </>
  );
}

function KnownPerson({ role, signInName, signedIn }: Words & { signedIn: string | null }) {
  const { back } = useLoaderData<typeof loader>();
  const t = useText('people');
  const lang = useLang();
  if (signedIn === null)
    return (
      <>
        <p className="lead">{t('accept.known-lead', { role, signInName })}</p>
        <p>
          <a className="button" href={`${directoryPath(lang, '/masuk')}?lanjut=${encodeURIComponent(back)}`}>
            {t('accept.sign-in')}
          </a>
        </p>
      </>
    );
  if (signedIn !== signInName)
    return (
      <>
        <p className="lead">{t('accept.else', { signedIn, signInName })}</p>
        <form method="post" action="/keluar">
          <button className="button" type="submit">
            {t('accept.sign-out')}
          </button>
        </form>
      </>
    );
  return (
    <form className="stack" method="post">
      <p className="lead">{t('accept.accept-lead', { role })}</p>
      <button className="button" type="submit">
        {t('accept.accept')}
      </button>
    </form>
  );
}
