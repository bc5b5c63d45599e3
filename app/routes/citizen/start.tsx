import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readDraft, startDraft, viewFilingForm } from '@maklumat/operations';
import { describeLimit, inLanguage } from '@maklumat/standards';
import { EmergencyLine, FilingPage } from '../../components/citizen/filing-page';
import { draftOf, rememberDraft } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';
import { lowerFirst } from '../../format/letter-case';
import { filingPath, servicePath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'filing' };

export const loader = citizenPage(async (ctx, visit) => {
  const workflow = visit.params.workflow ?? '';
  const form = await viewFilingForm(ctx, workflow);
  const ref = draftOf(visit, ctx.tenant.id, workflow);
  const draft = ref === null ? null : await readDraft(ctx, ref);
  const next = draft === null ? null : (draft.open[0] ?? 'periksa');
  return { ...form, next, hasEnded: visit.url.searchParams.get('habis') === '1' };
});

export const action = citizenAction(async (ctx, visit) => {
  const workflow = visit.params.workflow ?? '';
  const { form } = await viewFilingForm(ctx, workflow);
  const ref = await startDraft(ctx, workflow);
  const first = filingPath(visit.lang, ctx.tenant.slug, workflow, form.questions[0]?.id ?? 'periksa');
  throw redirectTo(first, rememberDraft(visit, ctx.tenant.id, workflow, ref));
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  ownPageMeta(data, location.pathname, (lang) => (data === undefined ? '' : inLanguage(data.form.act, lang)));

export default function StartPage() {
  const page = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const { slug } = page.profile;
  const here = filingPath(lang, slug, page.workflow);
  return (
    <FilingPage frame={page} back={filingPath(lang, slug)}>
      {page.hasEnded ? (
        <p className="notice notice-warn" role="status">
          {t('start.ended')}
        </p>
      ) : null}
      <h1>{inLanguage(page.form.act, lang)}</h1>
      <p>{inLanguage(page.name, lang)}</p>
      <p className="lead">{t('start.lead')}</p>
      {page.takesIncidents ? <EmergencyLine /> : null}
      {page.next === null ? null : (
        <div className="notice stack-8">
          <p>{t('start.continue-lead')}</p>
          <a className="button" href={filingPath(lang, slug, page.workflow, page.next)}>
            {t('start.continue')}
          </a>
        </div>
      )}
      <form method="post" action={here}>
        <button className={page.next === null ? 'button' : 'button button-quiet'} type="submit">
          {t(page.next === null ? 'start.begin' : 'start.again')}
        </button>
      </form>
      <Prepare />
      <p>
        <a href={servicePath(lang, slug, page.service)}>{t('start.standard')}</a>
      </p>
    </FilingPage>
  );
}

/** What to have ready, who gets it, what happens then. */
function Prepare() {
  const page = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  return (
    <>
      <h2>{t('start.prepare')}</h2>
      <ul>
        {page.form.questions.map(({ id, label, required }) => (
          <li key={id}>
            {inLanguage(label, lang)}
            {required ? null : <span className="muted"> ({t('start.optional')})</span>}
          </li>
        ))}
      </ul>
      {page.identities.length > 1 ? (
        <p>{t(page.identities.includes('anonymous') ? 'start.identity' : 'start.identity-known')}</p>
      ) : null}
      <h2>{t('start.then')}</h2>
      <ul>
        <li>
          {t('start.receives')}: {inLanguage(page.unit.name, lang)}
        </li>
        <li>{t('start.then-number')}</li>
        <li>
          <FirstLimits />
        </li>
        <li>{t('start.then-kept')}</li>
      </ul>
    </>
  );
}

/** Until when the agency answers; by the class it gives the case where the time depends on that. */
function FirstLimits() {
  const { firstLimits, form } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const [first, ...more] = firstLimits.map((limit) => ({
    ...{ id: limit.id, name: inLanguage(limit.name, lang) },
    limit: lowerFirst(describeLimit(limit, lang)),
  }));
  if (first === undefined) return t('start.then-no-date');
  if (more.length === 0) return t('start.then-date', first);
  return (
    <>
      {t('start.then-class', { noun: inLanguage(form.noun, lang) })}
      <ul>
        {[first, ...more].map(({ id, name, limit }) => (
          <li key={id}>{t('start.of-class', { name, limit })}</li>
        ))}
      </ul>
    </>
  );
}
