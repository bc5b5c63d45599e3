import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readDraft, submitDraft, type SentDraft, type TenantRef } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { AnswerRows } from '../../components/citizen/answer-rows';
import { FilingPage } from '../../components/citizen/filing-page';
import { ErrorSummary } from '../../components/error-summary';
import type { VisitRequest } from '../../http/app-context';
import { draftOf, forgetDraft } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { formEnded } from '../../http/form-ended';
import { redirectTo } from '../../http/redirect-to';
import { toReceipt } from '../../http/to-receipt';
import type { RouteHandle } from '../../http/route-handle';
import { filingPath, tenantPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'filing', script: true };

export const loader = citizenPage(async (ctx, visit) => {
  const ref = draftOf(visit, ctx.tenant.id, visit.params.workflow ?? '');
  const draft = ref === null ? null : await readDraft(ctx, ref);
  // A form that was sent already has its receipt; another one begins at the start.
  if (draft === null) {
    const result = ref === null ? null : await submitDraft(ctx, ref);
    if (result?.ok === true) throw receiptOf(visit, ctx.tenant, result.sent);
    throw formEnded(visit, ctx.tenant);
  }
  const [first] = draft.open;
  if (first !== undefined) throw redirectTo(filingPath(visit.lang, ctx.tenant.slug, draft.workflow, first));
  return draft;
});

export const action = citizenAction(async (ctx, visit) => {
  const ref = draftOf(visit, ctx.tenant.id, visit.params.workflow ?? '');
  if (ref === null) throw formEnded(visit, ctx.tenant);
  const result = await submitDraft(ctx, ref);
  if (!result.ok) {
    if (result.open === null) throw formEnded(visit, ctx.tenant);
    return data({ open: result.open }, { status: 400 });
  }
  throw receiptOf(visit, ctx.tenant, result.sent);
});

/** The form that was sent is forgotten on this phone. */
function receiptOf(visit: VisitRequest, tenant: TenantRef, sent: SentDraft): Response {
  return toReceipt(visit, tenant, sent, forgetDraft(visit, tenant.id, visit.params.workflow ?? ''));
}

export const meta: MetaFunction<typeof loader> = ({ data: draft, location }) =>
  ownPageMeta(draft, location.pathname, (lang, texts) =>
    texts(lang, 'filing')('check.title', {
      noun: draft === undefined ? '' : inLanguage(draft.form.noun, lang),
    }),
  );

export default function CheckPage() {
  const draft = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('filing');
  const lang = useLang();
  const noun = inLanguage(draft.form.noun, lang);
  const at = (page: string) => filingPath(lang, draft.profile.slug, draft.workflow, page);
  const faults = (sent?.open ?? []).map((id) => {
    const question = draft.form.questions.find((one) => one.id === id);
    const label = question === undefined ? id : inLanguage(question.label, lang);
    return { field: `jawaban-${id}`, text: t('fault.open', { label }) };
  });
  return (
    <FilingPage frame={draft} back={at(draft.form.questions.at(-1)?.id ?? '')}>
      <ErrorSummary faults={faults} />
      <p className="muted step-of">
        {t('question.step', {
          step: draft.form.questions.length + 1,
          steps: draft.form.questions.length + 1,
        })}
      </p>
      <h1>{t('check.title', { noun })}</h1>
      <AnswerRows draft={draft} />
      <WhoSees />
      <p>{t('check.consent')}</p>
      <p>
        <a href={tenantPath(lang, draft.profile.slug, '/privasi')}>{t('check.privacy')}</a>
      </p>
      <form method="post" action={at('periksa')} data-once>
        <button className="button" type="submit" data-sending={t('check.sending')}>
          {t('check.send', { noun })}
        </button>
      </form>
    </FilingPage>
  );
}

function WhoSees() {
  const draft = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  const identity = draft.answers.contact?.identity ?? draft.identities[0] ?? 'named';
  const agency = inLanguage(draft.profile.officialName, lang);
  return (
    <>
      <h2>{t('check.receiver')}</h2>
      <p>{t('check.receiver-body', { unit: inLanguage(draft.unit.name, lang), agency })}</p>
      <h2>{t('check.sees')}</h2>
      <ul>
        <li>{t('check.sees-public')}</li>
        <li>{t('check.sees-code')}</li>
        <li>
          {t(
            identity === 'named'
              ? 'check.sees-agency'
              : identity === 'confidential'
                ? 'check.sees-confidential'
                : 'check.sees-anonymous',
          )}
        </li>
      </ul>
    </>
  );
}
