import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  addDraftFiles,
  readDraft,
  removeDraftFile,
  saveDraftAnswer,
  type AnswerProblem,
  type CitizenContext,
  type DraftRef,
} from '@maklumat/operations';
import { cleanText, inLanguage } from '@maklumat/standards';
import { answerFaults } from '../../components/citizen/filing-faults';
import { fileFault } from '../../components/file-fault';
import { FilingPage } from '../../components/citizen/filing-page';
import { QuestionFields } from '../../components/citizen/question-fields';
import { KeptFiles } from '../../components/upload-field';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import type { VisitRequest } from '../../http/app-context';
import { draftOf } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { readUploadForm, type RefusedUpload, type UploadForm } from '../../http/read-upload-form';
import { formEnded } from '../../http/form-ended';
import { redirectTo } from '../../http/redirect-to';
import { refusedUpload } from '../../http/refused-upload';
import type { RouteHandle } from '../../http/route-handle';
import { filingPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'filing', uploads: true, script: true };

type Sent = {
  typed: Record<string, string> | null;
  problems: readonly AnswerProblem[];
  refusals: readonly RefusedUpload[];
};

export const loader = citizenPage(async (ctx, visit) => {
  const draft = await readDraft(ctx, refOf(ctx, visit));
  if (draft === null) throw formEnded(visit, ctx.tenant);
  const index = draft.form.questions.findIndex(({ id }) => id === visit.params.question);
  const question = draft.form.questions[index];
  if (question === undefined || draft.workflow !== visit.params.workflow) throw pageNotFound();
  return {
    draft,
    profile: draft.profile,
    question,
    index,
    isChange: isChange(visit),
    isWrong: visit.cameBack,
  };
});

export const action = citizenAction(async (ctx, visit) => {
  const ref = refOf(ctx, visit);
  const draft = await readDraft(ctx, ref);
  if (draft === null) throw formEnded(visit, ctx.tenant);
  const { questions } = draft.form;
  const index = questions.findIndex(({ id }) => id === visit.params.question);
  const question = questions[index];
  if (question === undefined) throw pageNotFound();
  const form = await readUploadForm(visit.request);
  const here = filingPath(visit.lang, ctx.tenant.slug, draft.workflow, question.id);
  if (form.fields.has('hapus')) {
    await removeDraftFile(ctx, ref, form.fields.get('hapus') ?? '');
    throw redirectTo(here + visit.url.search);
  }
  const sent = await take(ctx, ref, question.id, form, question.kind === 'files');
  if (sent === null) throw formEnded(visit, ctx.tenant);
  if (sent.problems.length > 0 || sent.refusals.length > 0)
    return data(sent, refusedUpload(sent.refusals, ctx.now));
  const next = isChange(visit) ? undefined : questions[index + 1]?.id;
  throw redirectTo(filingPath(visit.lang, ctx.tenant.slug, draft.workflow, next ?? 'periksa'));
});

/** Keeps what was sent; null when the draft ended meanwhile. */
async function take(
  ctx: CitizenContext,
  ref: DraftRef,
  question: string,
  form: UploadForm,
  isFiles: boolean,
): Promise<Sent | null> {
  if (isFiles) {
    const refused = await addDraftFiles(ctx, ref, form.files);
    if (refused === null) return null;
    const kept = await readDraft(ctx, ref);
    const refusals = [...refused.map((one) => ({ ...one, field: 'berkas' })), ...form.refusals];
    const isMissing = refusals.length === 0 && (kept?.open.includes(question) ?? false);
    return { typed: null, problems: isMissing ? [{ field: 'berkas', code: 'required' }] : [], refusals };
  }
  const typed = Object.fromEntries([...form.fields].map(([name, text]) => [name, cleanText(text)]));
  // A form that did not arrive whole is not half an answer.
  if (form.refusals.length > 0) return { typed, problems: [], refusals: form.refusals };
  const saved = await saveDraftAnswer(ctx, ref, question, typed);
  if (saved.ok) return { typed: null, problems: [], refusals: [] };
  return saved.problems === null ? null : { typed, problems: saved.problems, refusals: [] };
}

function refOf(ctx: CitizenContext, visit: VisitRequest): DraftRef {
  const ref = draftOf(visit, ctx.tenant.id, visit.params.workflow ?? '');
  if (ref === null) throw formEnded(visit, ctx.tenant);
  return ref;
}

function isChange({ url }: VisitRequest): boolean {
  return url.searchParams.get('ubah') === '1';
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(
    loaded,
    location.pathname,
    (lang) => (loaded === undefined ? '' : inLanguage(loaded.question.label, lang)),
    loaded?.isWrong ?? false,
  );

export default function QuestionPage() {
  const { draft, question, index, isChange: isBack } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('filing');
  const lang = useLang();
  const faults = useFaults();
  const at = (page?: string) => filingPath(lang, draft.profile.slug, draft.workflow, page);
  const target = at(question.id) + (isBack ? '?ubah=1' : '');
  const before = isBack ? at('periksa') : at(draft.form.questions[index - 1]?.id);
  const steps = draft.form.questions.length + 1;
  return (
    <FilingPage frame={draft} back={before}>
      <ErrorSummary faults={faults} />
      <p className="muted step-of">{t('question.step', { step: index + 1, steps })}</p>
      {question.kind === 'files' ? <KeptFiles files={draft.files} action={target} /> : null}
      <form
        className="stack"
        method="post"
        action={target}
        data-once
        encType="multipart/form-data"
        noValidate
      >
        <QuestionFields
          question={question}
          draft={draft}
          typed={sent === undefined ? null : sent.typed}
          faults={faults}
        />
        <Why />
        <button className="button" type="submit" data-sending={t('check.sending')}>
          {t(isBack ? 'question.save' : 'question.next')}
        </button>
      </form>
    </FilingPage>
  );
}

/** Why something personal is asked. */
function Why() {
  const { question } = useLoaderData<typeof loader>();
  const t = useText('filing');
  const lang = useLang();
  if (question.why === undefined) return null;
  return (
    <p className="small muted">
      {t('question.why')}: {inLanguage(question.why, lang)}
    </p>
  );
}

function useFaults(): Fault[] {
  const { question } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('filing');
  const lang = useLang();
  if (sent === undefined) return [];
  const field = question.kind === 'files' ? 'berkas' : null;
  return [
    ...(question.kind === 'files' && sent.problems.length > 0
      ? [{ field, text: t('fault.files-required') }]
      : answerFaults(sent.problems, question, t, lang)),
    ...sent.refusals.map((refused) => ({ field, text: fileFault(refused, t, lang) })),
  ];
}
