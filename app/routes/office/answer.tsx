import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideAnswer, readAnswerCode, viewAnswer, type AnswerRefusal } from '@maklumat/operations';
import { z } from 'zod';
import { AnswerDecisions } from '../../components/answers/answer-decisions';
import { AnswerHistory } from '../../components/answers/answer-history';
import { ANSWERS_PATH } from '../../components/answers/answer-lists';
import { AnswerWords } from '../../components/answers/answer-words';
import { ErrorSummary } from '../../components/error-summary';
import { officeAction, officePage } from '../../http/doors';
import { pageError, pageNotFound } from '../../http/page-errors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';
import { entryPath } from '../../components/answers/answer-lists';

export const handle: RouteHandle & { i18n: string } = { i18n: 'answers', script: true };

const DECISIONS = { terbitkan: 'publish', kembalikan: 'return', tarik: 'withdraw' } as const;

const DecisionForm = z.object({
  maksud: z.enum(['terbitkan', 'kembalikan', 'tarik']),
  urutan: z.coerce.number().int().min(1),
});

export const loader = officePage(async (ctx, { params, url }) => ({
  view: await viewAnswer(ctx, codeOf(params.code)),
  isSaved: url.searchParams.has('tersimpan'),
}));

export const action = officeAction(async (ctx, { params, request }) => {
  const form = await parseForm(request, DecisionForm);
  if (!form.ok) throw pageError('invalid-input');
  const { maksud, urutan } = form.value;
  const code = codeOf(params.code);
  const reason = typedText(form.typed, 'alasan');
  const result = await decideAnswer(ctx, { code, expected: urutan, decision: DECISIONS[maksud], reason });
  if (result.ok) throw redirectTo(`${entryPath(code)}?tersimpan`);
  return data({ refusal: result.refusal, reason }, { status: result.refusal === 'changed' ? 409 : 422 });
});

function codeOf(text: string | undefined): string {
  const code = readAnswerCode(text ?? '');
  if (code === null) throw pageNotFound();
  return code;
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'answers')('title'));

export default function AnswerPage() {
  const { view, isSaved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('answers');
  const { published, proposed } = view;
  const shown = proposed ?? published ?? view.versions.at(-1);
  return (
    <div className="stack answer-page">
      <Problem refusal={sent?.refusal ?? null} />
      {isSaved && sent === undefined ? (
        <p className="notice" role="status">
          {t('saved')}
        </p>
      ) : null}
      <p>
        <a href={ANSWERS_PATH}>{t('form.back')}</a>
      </p>
      <h1>{shown?.question ?? t('title')}</h1>
      <Standing />
      <Words />
      <AnswerDecisions view={view} reason={sent?.reason ?? null} />
      <AnswerHistory view={view} />
    </div>
  );
}

/** The words that wait, and those that are public; of an entry that has neither, the last. */
function Words() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('answers');
  const { published, proposed } = view;
  const shown = view.versions.at(-1);
  return (
    <>
      {proposed === null ? null : (
        <AnswerWords
          title={t(view.returned ? 'words.returned' : 'words.proposed')}
          version={proposed}
          personal={view.personal}
        />
      )}
      {published === null ? null : (
        <AnswerWords
          title={t(view.standing === 'expired' ? 'words.expired' : 'words.published')}
          version={published}
          personal={[]}
        />
      )}
      {proposed === null && published === null && shown !== undefined ? (
        <AnswerWords title={t('words.last')} version={shown} personal={[]} />
      ) : null}
    </>
  );
}

function Problem({ refusal }: { refusal: AnswerRefusal | null }) {
  const t = useText('answers');
  if (refusal === null) return null;
  const field = refusal === 'reason-missing' || refusal === 'reason-too-long' ? 'alasan' : null;
  return <ErrorSummary faults={[{ field, text: t(`refusal.${refusal}`) }]} />;
}

/** Where the entry stands, in one line. */
function Standing() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('answers');
  return (
    <p className="queue-facts">
      <span className="tag">{t(`standing.${view.standing}`)}</span>
      {view.endsSoon ? <span className="answer-ends">{t('ends-soon')}</span> : null}
      <span className="muted">{t('uses', { count: view.uses })}</span>
      {view.example ? <span className="muted">{t('example')}</span> : null}
    </p>
  );
}
