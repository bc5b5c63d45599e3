import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import {
  ADD_TO_CASE,
  openLinkedOwnCase,
  viewCaseStatus,
  viewOwnCase,
  type CaseStatus,
  type OwnCase,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { CaseRights } from '../../components/citizen/case-rights';
import { CaseRefusal, CaseStanding } from '../../components/citizen/case-standing';
import { LateLine, StageLine, StatusFacts } from '../../components/citizen/case-status';
import { askedOf, CaseTimeline } from '../../components/citizen/case-timeline';
import { LinkedCases } from '../../components/citizen/linked-cases';
import { OpenUntil } from '../../components/citizen/open-until';
import { ErasedNotice } from '../../components/retention/erased-notice';
import { FilingPage } from '../../components/citizen/filing-page';
import { formatMoment } from '../../format/date';
import { forgetCase, openedCase, rememberOpened } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'case' };

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  const status = key === null ? await viewCaseStatus(ctx, number) : null;
  const own = key === null ? null : await viewOwnCase(ctx, key);
  const wasSent = visit.url.searchParams.get('terkirim') === '1';
  return { own, status, profile: (own ?? status)?.profile, wasSent, addAct: ADD_TO_CASE };
});

/** Opens a case that belongs to this one, or closes this one on this phone, which may be shared. */
export const action = citizenAction(async (ctx, visit) => {
  const to = (await visit.request.formData()).get('kasus');
  const key = openedCase(visit, ctx.tenant.id, visit.params.number ?? '');
  if (typeof to === 'string' && key !== null) {
    const linked = await openLinkedOwnCase(ctx, key, to);
    const page = trackPath(visit.lang, ctx.tenant.slug, linked.number);
    return redirectTo(page, rememberOpened(visit, ctx.tenant.id, linked));
  }
  const page = `${trackPath(visit.lang, ctx.tenant.slug)}?ditutup=1`;
  return redirectTo(page, ...forgetCase(visit, ctx.tenant.id, visit.params.number ?? ''));
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const page = data?.own ?? data?.status;
  if (page == null) return [];
  return ownPageMeta(page, location.pathname, (lang, texts) =>
    texts(lang, 'case')('case.page-title', { number: page.number, label: inLanguage(page.label, lang) }),
  );
};

export default function CasePage() {
  const { own, status } = useLoaderData<typeof loader>();
  if (own !== null) return <Own page={own} />;
  return status === null ? null : <StatusOnly page={status} />;
}

function StatusOnly({ page }: { page: CaseStatus }) {
  const t = useText('case');
  const filing = useText('filing');
  const lang = useLang();
  return (
    <FilingPage frame={page} back={trackPath(lang, page.profile.slug)}>
      <p className="muted">{t('case.number', { number: page.number })}</p>
      <h1>{inLanguage(page.label, lang)}</h1>
      <LateLine page={page} />
      <StageLine page={page} />
      <StatusFacts page={page} />
      {page.status.kind === 'very-late' ? <CaseRights page={page} /> : null}
      <p>{t('case.only-status')}</p>
      <p>
        <a className="button" href={`${trackPath(lang, page.profile.slug)}?nomor=${page.number}`}>
          {filing('receipt.to-track')}
        </a>
      </p>
    </FilingPage>
  );
}

function Own({ page }: { page: OwnCase }) {
  const { wasSent } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const isYours = page.status.kind === 'your-turn';
  return (
    <FilingPage frame={page} back={trackPath(lang, page.profile.slug)}>
      {wasSent ? (
        <p className="notice notice-ok" role="status">
          {t('case.sent')}
        </p>
      ) : null}
      <p className="muted">
        {t('case.number', page)} · {t(`case.${page.identity}`)}
      </p>
      <h1 className="case-title">{page.title === '' ? inLanguage(page.label, lang) : page.title}</h1>
      <LateLine page={page} />
      <CaseRefusal page={page} />
      <ErasedNotice entries={page.entries} zone={page.profile.zone} tenant={page.profile.slug} />
      <Restricted page={page} />
      <Sentence page={page} />
      <StageLine page={page} />
      <StatusFacts page={page} unit={page.unitName} registrations={page.registrations} score={page.score} />
      <WhyTheseDates page={page} />
      <LinkedCases page={page} />
      {isYours || (page.acts.length === 0 && !page.mayAdd) ? null : (
        <>
          <h2>{t('case.acts')}</h2>
          <Acts page={page} />
        </>
      )}
      <h2>{t('case.timeline')}</h2>
      <CaseTimeline page={page} entries={page.entries} />
      <CaseRights page={page} own={page} />
      <OwnDataLink page={page} />
      <PrintOrClose page={page} />
    </FilingPage>
  );
}

/** That nobody works on it, as its person asked, and where they end that. */
function Restricted({ page }: { page: OwnCase }) {
  const t = useText('own-data');
  const lang = useLang();
  if (page.restrictedSince === null) return null;
  const moment = formatMoment(new Date(page.restrictedSince), page.profile.zone, lang);
  return (
    <p className="notice notice-warn">
      {t('case.restricted', { moment, noun: inLanguage(page.noun, lang) })}{' '}
      <a href={trackPath(lang, page.profile.slug, page.number, '/data')}>{t('case.lift')}</a>
    </p>
  );
}

function WhyTheseDates({ page }: { page: OwnCase }) {
  const t = useText('dates');
  const lang = useLang();
  if (!page.entries.some(({ body }) => body.type === 'promise-told')) return null;
  return (
    <p>
      <a href={trackPath(lang, page.profile.slug, page.number, '/tanggal')}>{t('link')}</a>
    </p>
  );
}

/** What is stored about whoever filed it, and what they may ask about it. */
function OwnDataLink({ page }: { page: OwnCase }) {
  const t = useText('own-data');
  const lang = useLang();
  return (
    <p>
      <a href={trackPath(lang, page.profile.slug, page.number, '/data')}>{t('link')}</a>
    </p>
  );
}

function PrintOrClose({ page }: { page: OwnCase }) {
  const t = useText('case');
  const lang = useLang();
  return (
    <>
      <p className="button-row">
        <a className="button button-quiet" href={trackPath(lang, page.profile.slug, page.number, '/cetak')}>
          {t('case.print')}
        </a>
        <a className="button button-quiet" href={trackPath(lang, page.profile.slug, page.number, '/bagikan')}>
          {t('share.link')}
        </a>
      </p>
      <form method="post" action={trackPath(lang, page.profile.slug, page.number)} className="stack-8">
        <p className="small muted">{t('case.close-why', { noun: inLanguage(page.noun, lang) })}</p>
        <button className="button button-quiet" type="submit">
          {t('case.close')}
        </button>
      </form>
    </>
  );
}

/** Where it stands in one sentence; with what is to be done when it is the citizen's turn. */
function Sentence({ page }: { page: OwnCase }) {
  const t = useText('case');
  const isYours = page.status.kind === 'your-turn';
  const asked = askedOf(page);
  return (
    <div className={isYours ? 'notice notice-warn stack-8' : 'notice stack-8'}>
      {isYours ? <h2 className="notice-title">{t('case.your-turn')}</h2> : null}
      <CaseStanding page={page} />
      {isYours && asked.length > 0 ? <CaseTimeline page={page} entries={asked} isCopy /> : null}
      {isYours ? <Acts page={page} /> : null}
    </div>
  );
}

/** What may be done now; the workflow's first act stands out. */
function Acts({ page }: { page: OwnCase }) {
  const { addAct } = useLoaderData<typeof loader>();
  const t = useText('case');
  const lang = useLang();
  const at = (act: string) => trackPath(lang, page.profile.slug, page.number, `/tanggapi/${act}`);
  return (
    <ul className="plain-list acts">
      {page.acts.map(({ id, label, hint, primary, inputs }) => (
        <li key={id}>
          <a className={primary ? 'button' : 'button button-quiet'} href={at(id)}>
            {isRatedAgain(page, inputs) ? t('case.rate-again') : inLanguage(label, lang)}
          </a>
          {hint === undefined ? null : <p className="small muted">{inLanguage(hint, lang)}</p>}
          <OpenUntil page={page} act={id} />
        </li>
      ))}
      {page.mayAdd ? (
        <li>
          <a className="button button-quiet" href={at(addAct)}>
            {t(`case.add.${page.matter}`)}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

function isRatedAgain(page: OwnCase, inputs: OwnCase['acts'][number]['inputs']): boolean {
  return page.score !== null && inputs.some(({ kind }) => kind === 'score');
}
