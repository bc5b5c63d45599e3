import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readPublicNumber } from '@maklumat/cases';
import {
  listFilingForms,
  openOwnCase,
  OperationError,
  viewCaseStatus,
  type CitizenContext,
} from '@maklumat/operations';
import { z } from 'zod';
import { FilingPage } from '../../components/citizen/filing-page';
import { ErrorSummary, faultOf, type Fault } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import { TextField } from '../../components/text-field';
import { formatClockInEveryZone } from '../../format/date';
import { forgetAllCases, openNumbers, rememberOpened } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { tenantPath, trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

const TrackForm = z.object({ nomor: z.string(), kode: z.string().optional() });
/** Name and value of the button that closes whatever is open. */
const CLOSE = { name: 'tutup', value: 'semua' } as const;
const LONGEST_NUMBER = 100;
const NO_MATCH = { code: 'no-match' } as const;

export const loader = citizenPage(async (ctx, visit) => {
  const { url, cameBack } = visit;
  const { profile, publisher, hasAnswers } = await listFilingForms(ctx);
  const number = (url.searchParams.get('nomor') ?? '').slice(0, LONGEST_NUMBER);
  const hasExpired = url.searchParams.get('habis') === '1';
  const isClosed = url.searchParams.get('ditutup') === '1';
  const open = openNumbers(visit, ctx.tenant.id);
  return { profile, publisher, hasAnswers, number, hasExpired, isClosed, open, isWrong: cameBack };
});

export const action = citizenAction(async (ctx, visit) => {
  const form = await parseForm(visit.request, TrackForm);
  if (typedText(form.typed, CLOSE.name) === CLOSE.value)
    throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug)}?ditutup=1`, ...forgetAllCases(visit));
  const typed = { number: typedText(form.typed, 'nomor'), code: typedText(form.typed, 'kode') };
  if (!form.ok) return data({ typed, errors: form.errors, refusal: null }, { status: 400 });
  const { nomor, kode } = form.value;
  if (kode === undefined) {
    // The number alone shows the status; what is no number is said as with a wrong code.
    const { profile } = await listFilingForms(ctx);
    const number = readPublicNumber(nomor, profile.casePrefix);
    if (number === null || !(await isKnown(ctx, number)))
      return data({ typed, errors: null, refusal: NO_MATCH }, { status: 400 });
    throw redirectTo(trackPath(visit.lang, ctx.tenant.slug, number));
  }
  const result = await openOwnCase(ctx, { number: nomor, accessCode: kode });
  if (!result.ok) {
    const status = result.refusal.code === 'too-many-attempts' ? 429 : 400;
    return data({ typed, errors: null, refusal: result.refusal }, { status });
  }
  throw redirectTo(
    trackPath(visit.lang, ctx.tenant.slug, result.key.number),
    rememberOpened(visit, ctx.tenant.id, result.key),
  );
});

async function isKnown(ctx: CitizenContext, number: string): Promise<boolean> {
  try {
    await viewCaseStatus(ctx, number);
    return true;
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not-found') return false;
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(
    loaded,
    location.pathname,
    (lang, texts) => texts(lang, 'case')('track.title'),
    loaded?.isWrong ?? false,
  );

export default function TrackPage() {
  const page = useLoaderData<typeof loader>();
  const faults = useFaults();
  const t = useText('case');
  const lang = useLang();
  return (
    <FilingPage frame={page} back={tenantPath(lang, page.profile.slug)}>
      <ErrorSummary faults={faults} />
      <h1>{t('track.title')}</h1>
      <WhyHere />
      <p className="lead">{t('track.lead')}</p>
      <EnterCodes faults={faults} />
      <StillOpen />
      <Help />
    </FilingPage>
  );
}

/** Number and code of a receipt. */
function EnterCodes({ faults }: { faults: readonly Fault[] }) {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('case');
  const lang = useLang();
  const { slug, casePrefix } = page.profile;
  return (
    <form className="stack entrance" method="post" action={trackPath(lang, slug)} noValidate>
      <TextField
        name="nomor"
        label={t('track.number')}
        hint={t('track.number-hint', { example: `${casePrefix}-7K4M-29QX` })}
        fault={faultOf(faults, 'nomor')}
        value={sent?.typed.number ?? page.number}
        capitals="characters"
        autoComplete="off"
      />
      <TextField
        name="kode"
        label={t('track.code')}
        hint={t('track.code-hint')}
        fault={faultOf(faults, 'kode')}
        value={sent?.typed.code ?? ''}
        capitals="characters"
        autoComplete="off"
      />
      <button className="button" type="submit">
        {t('track.submit')}
      </button>
    </form>
  );
}

/** Why somebody finds this page instead of the report. */
function WhyHere() {
  const { isClosed, hasExpired } = useLoaderData<typeof loader>();
  const t = useText('case');
  if (isClosed)
    return (
      <p className="notice notice-ok" role="status">
        {t('track.closed')}
      </p>
    );
  return hasExpired ? <p className="notice notice-warn">{t('act.expired')}</p> : null;
}

/** Cases that are open on this phone, to go on with or to close: the phone may be shared. */
function StillOpen() {
  const { open, profile } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  if (open.length === 0) return null;
  return (
    <section className="stack-8" aria-labelledby="terbuka">
      <h2 id="terbuka">{t('track.open')}</h2>
      <ul>
        {open.map((number) => (
          <li key={number}>
            <a href={trackPath(lang, profile.slug, number)}>{t('case.number', { number })}</a>
          </li>
        ))}
      </ul>
      <form method="post" action={trackPath(lang, profile.slug)} className="stack-8">
        <p className="small muted">{t('track.open-note')}</p>
        <button className="button button-quiet" type="submit" {...CLOSE}>
          {t('track.close-all')}
        </button>
      </form>
    </section>
  );
}

function Help() {
  const t = useText('case');
  return (
    <>
      <h2>{t('track.help')}</h2>
      <p>{t('track.help-body')}</p>
    </>
  );
}

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('case');
  const forms = useText('forms');
  const lang = useLang();
  if (sent === undefined) return [];
  if (sent.errors !== null)
    return formFaults(sent.errors, { nomor: t('track.number'), kode: t('track.code') }, forms);
  if (sent.refusal.code === 'no-match') return [{ field: 'nomor', text: t('track.no-match') }];
  const clock = formatClockInEveryZone(new Date(sent.refusal.retryAt), lang);
  return [{ field: null, text: t('track.too-many', { clock }) }];
}
