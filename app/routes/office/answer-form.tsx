import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { proposeAnswer, readAnswerCode, viewAnswerForm } from '@maklumat/operations';
import { AnswerForm, type AnswerProblems } from '../../components/answers/answer-form';
import { ANSWERS_PATH, entryPath } from '../../components/answers/answer-lists';
import { AnswerFormFields, proposalOf, typedDraft } from '../../components/answers/read-answer';
import { casePath } from '../../components/office/queue-views';
import { officeAction, officePage } from '../../http/doors';
import { pageNotFound } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'answers', script: true };

/** A new entry, from a case with `?dari=`; or other words for the one in the address. */
export const loader = officePage(async (ctx, { params, url }) => {
  if (params.code === undefined)
    return { form: await viewAnswerForm(ctx, { from: url.searchParams.get('dari') }) };
  const code = readAnswerCode(params.code);
  if (code === null) throw pageNotFound();
  return { form: await viewAnswerForm(ctx, { code }) };
});

const NO_PROBLEMS: AnswerProblems = { refusals: [], personal: [], isUnreadable: false, isChanged: false };

export const action = officeAction(async (ctx, { request }) => {
  const sent = await parseForm(request, AnswerFormFields);
  const back = { ...NO_PROBLEMS, typed: sent.typed, sent: null };
  if (!sent.ok) return data({ ...back, isUnreadable: true }, { status: 400 });
  const result = await proposeAnswer(ctx, proposalOf(sent.value, sent.typed));
  if (result.ok) throw redirectTo(`${entryPath(result.code)}?tersimpan`);
  if ('changed' in result) return data({ ...back, sent: sent.value, isChanged: true }, { status: 409 });
  const { refusals, personal } = result;
  return data(
    { ...back, sent: sent.value, refusals: [...refusals], personal: [...personal] },
    { status: 422 },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    text(lang, 'answers')(loaded?.form.code == null ? 'form.new' : 'form.edit'),
  );

export default function AnswerFormPage() {
  const { form } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const t = useText('answers');
  const shown = back === undefined ? form : { ...form, draft: typedDraft(back.typed) };
  const isSameForm = back?.sent?.kirim ?? form.submissionId;
  return (
    <div className="stack answer-page">
      <p>
        <a href={form.code === null ? ANSWERS_PATH : entryPath(form.code)}>{t('form.back')}</a>
      </p>
      <h1>{t(form.code === null ? 'form.new' : 'form.edit')}</h1>
      {form.unfit === null ? null : (
        <p className="notice notice-warn">
          {t(`form.unfit.${form.unfit.why}`)} <a href={casePath(form.unfit.number)}>{form.unfit.number}</a>
        </p>
      )}
      {form.from === null ? null : (
        <div className="notice notice-warn">
          <p>
            {t('form.from')} <a href={casePath(form.from)}>{form.from}</a>
          </p>
          <p>{t('form.take-out')}</p>
        </div>
      )}
      <AnswerForm
        // What was changed meanwhile is sent again upon what is there now.
        form={{ ...shown, submissionId: isSameForm }}
        problems={back ?? { ...NO_PROBLEMS, personal: form.personal }}
        confirmed={back?.sent?.benar ?? []}
      />
    </div>
  );
}
