import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DirectoryPage } from '../../components/directory-page';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { TextField } from '../../components/text-field';
import { formatClockInEveryZone } from '../../format/date';
import { entranceAction, entrancePage } from '../../http/doors';
import { nextPath, owedPath } from '../../http/next-path';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { directoryPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'entrance' };

const SignInForm = z.object({ nama: z.string(), sandi: z.string(), lanjut: z.string().optional() });

export const loader = entrancePage(async (sessions, { url, baseUrl }) => {
  const next = nextPath(url.searchParams.get('lanjut'), baseUrl);
  if ((await sessions.read()) !== null) throw redirectTo(next);
  return { next, said: SAID.find((name) => url.searchParams.get(name) === '1') ?? null };
});

/** What was just done, as the address says it: signed out, a password set, or an invitation accepted. */
const SAID = ['keluar', 'sandi', 'undangan'] as const;

export const action = entranceAction(async (sessions, { request, baseUrl }) => {
  const form = await parseForm(request, SignInForm);
  const name = typedText(form.typed, 'nama');
  const next = nextPath(typedText(form.typed, 'lanjut'), baseUrl);
  if (!form.ok) return data({ name, next, errors: form.errors, refusal: null }, { status: 400 });
  const result = await sessions.signIn(form.value.nama, form.value.sandi);
  if (result.ok) {
    const { owes, setCookie } = result;
    throw redirectTo(owes === null ? next : owedPath(owes, next), setCookie);
  }
  const { refusal } = result;
  return data(
    { name, next, errors: null, refusal },
    { status: refusal.code === 'too-many-attempts' ? 429 : 401 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'entrance')('title'));

export default function SignInPage() {
  const { said } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('entrance');
  const account = useText('account');
  const lang = useLang();
  const notes = {
    keluar: t('signed-out'),
    sandi: account('link.done'),
    undangan: t('invitation-accepted'),
  };
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack entrance">
          {said !== null && sent === undefined ? (
            <p className="notice" role="status">
              {notes[said]}
            </p>
          ) : null}
          <ErrorSummary faults={faults} />
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
          <SignInFields faults={faults} />
          <p>
            <a href={directoryPath(lang, '/masuk/lupa')}>{account('forgotten.title')}</a>
          </p>
          <p>
            <a href={directoryPath(lang)}>{t('citizen')}</a>
          </p>
        </div>
      </div>
    </DirectoryPage>
  );
}

function SignInFields({ faults }: { faults: readonly Fault[] }) {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('entrance');
  const lang = useLang();
  return (
    <form className="stack" method="post" action={directoryPath(lang, '/masuk')} noValidate>
      <input type="hidden" name="lanjut" value={sent?.next ?? loaded.next} />
      <TextField
        name="nama"
        label={t('name')}
        hint={t('name-hint')}
        value={sent?.name ?? ''}
        fault={faultOf(faults, 'nama')}
        autoComplete="username"
      />
      <TextField
        name="sandi"
        label={t('password')}
        type="password"
        fault={faultOf(faults, 'sandi')}
        autoComplete="current-password"
      />
      <button className="button" type="submit">
        {t('submit')}
      </button>
    </form>
  );
}

/** What is wrong, in the reader's language. A refusal is about the form: naming a field would tell who works here. */
function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('entrance');
  const forms = useText('forms');
  const lang = useLang();
  if (sent === undefined) return [];
  if (sent.errors !== null) return formFaults(sent.errors, { nama: t('name'), sandi: t('password') }, forms);
  switch (sent.refusal.code) {
    case 'sign-in-refused':
      return [{ field: null, text: t('refusal.sign-in-refused') }];
    case 'too-many-attempts': {
      const clock = formatClockInEveryZone(new Date(sent.refusal.retryAt), lang);
      return [{ field: null, text: t('refusal.too-many-attempts', { clock }) }];
    }
  }
}
