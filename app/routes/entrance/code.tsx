import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AccountPage } from '../../components/account/account-page';
import { CodeField } from '../../components/account/code-field';
import { useAccountFaults } from '../../components/account/use-account-faults';
import { ErrorSummary, faultOf } from '../../components/error-summary';
import { owingAction, owingPage } from '../../http/doors';
import { nextPath } from '../../http/next-path';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'account' };

const CodeForm = z.object({ kode: z.string(), lanjut: z.string().optional() });

export const loader = owingPage('code', (_half, _sessions, { url, baseUrl }) =>
  Promise.resolve({ next: nextPath(url.searchParams.get('lanjut'), baseUrl) }),
);

export const action = owingAction('code', async (half, sessions, { request, baseUrl }) => {
  const form = await parseForm(request, CodeForm);
  if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
  const result = await sessions.account.passCode(half, form.value.kode);
  if (result.ok) throw redirectTo(nextPath(typedText(form.typed, 'lanjut'), baseUrl), result.setCookie);
  const { refusal } = result;
  return data({ errors: null, refusal }, { status: refusal.code === 'too-many-attempts' ? 429 : 401 });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'account')('code.title'));

export default function CodePage() {
  const { next } = useLoaderData<typeof loader>();
  const t = useText('account');
  const sent = useActionData<typeof action>();
  const faults = useAccountFaults(sent, { kode: t('code.label') }, () => 'kode');
  return (
    <AccountPage>
      <ErrorSummary faults={faults} />
      <h1>{t('code.title')}</h1>
      <p className="lead">{t('code.lead')}</p>
      <form className="stack" method="post" noValidate>
        <input type="hidden" name="lanjut" value={next} />
        <CodeField label={t('code.label')} hint={t('code.hint')} fault={faultOf(faults, 'kode')} />
        <button className="button" type="submit">
          {t('code.submit')}
        </button>
      </form>
      <p className="muted">{t('code.lost')}</p>
      <form method="post" action="/keluar">
        <button className="button button-quiet" type="submit">
          {t('code.other')}
        </button>
      </form>
    </AccountPage>
  );
}
