import type { MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Session } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { DirectoryPage } from '../../components/directory-page';
import { ErrorSummary, faultOf } from '../../components/error-summary';
import { RadioGroup } from '../../components/radio-group';
import { signedInAction, signedInPage } from '../../http/doors';
import { nextPath } from '../../http/next-path';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'entrance' };

const ChooseForm = z.object({ instansi: z.string(), lanjut: z.string().optional() });

export const loader = signedInPage(async (session, sessions, { url, baseUrl }) => {
  const next = nextPath(url.searchParams.get('lanjut'), baseUrl);
  const agencies = agenciesOf(session);
  const [only] = agencies;
  if (only === undefined && session.platformRoles.includes('national-analyst')) throw redirectTo('/nasional');
  if (only !== undefined && agencies.length === 1) {
    throw chosen(next, await sessions.choose(session, only.id));
  }
  return { next, agencies, current: session.tenantId };
});

export const action = signedInAction(async (session, sessions, { request, baseUrl }) => {
  const form = await parseForm(request, ChooseForm);
  if (!form.ok) return data({ isMissing: true }, { status: 400 });
  const next = nextPath(typedText(form.typed, 'lanjut'), baseUrl);
  throw chosen(next, await sessions.choose(session, form.value.instansi));
});

/** On to where somebody was going; a session that ended in this very moment begins anew. */
function chosen(next: string, setCookie: string | null): Response {
  return setCookie === null ? redirectTo('/masuk') : redirectTo(next, setCookie);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'entrance')('choose.title'));

type Agency = { id: string; name: Session['memberships'][number]['tenantName'] };

/** Each agency once; the one worked in last comes first. */
function agenciesOf(session: Session): Agency[] {
  const byId = new Map(session.memberships.map(({ tenantId, tenantName }) => [tenantId, tenantName]));
  return [...byId].map(([id, name]) => ({ id, name }));
}

export default function ChooseAgencyPage() {
  const { agencies } = useLoaderData<typeof loader>();
  const t = useText('entrance');
  return (
    <DirectoryPage section={null}>
      <div className="wrap page">
        <div className="column stack entrance">
          {agencies.length === 0 ? (
            <>
              <h1>{t('choose.none-title')}</h1>
              <p className="lead">{t('choose.none-body')}</p>
            </>
          ) : (
            <AgencyChoice />
          )}
          <form method="post" action="/keluar">
            <button className="button button-quiet" type="submit">
              {t('sign-out')}
            </button>
          </form>
        </div>
      </div>
    </DirectoryPage>
  );
}

function AgencyChoice() {
  const { agencies, current, next } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('entrance');
  const lang = useLang();
  const faults = sent === undefined ? [] : [{ field: 'instansi', text: t('choose.missing') }];
  return (
    <>
      <ErrorSummary faults={faults} />
      <h1>{t('choose.title')}</h1>
      <p className="lead">{t('choose.lead')}</p>
      <form className="stack" method="post">
        <input type="hidden" name="lanjut" value={next} />
        <RadioGroup
          name="instansi"
          legend={<span className="field-label">{t('choose.legend')}</span>}
          choices={agencies.map(({ id, name }) => ({ value: id, label: inLanguage(name, lang) }))}
          value={current ?? ''}
          fault={faultOf(faults, 'instansi')}
        />
        <button className="button" type="submit">
          {t('choose.submit')}
        </button>
      </form>
    </>
  );
}
