import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  actOnCase,
  addActFiles,
  listQueue,
  readActFiles,
  readActQuestions,
  removeActFile,
  viewCase,
  type ActFormRef,
  type OfficialContext,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ActProblems } from '../../components/office/act-faults';
import { ActForm } from '../../components/office/act-form';

import { CaseChanged } from '../../components/office/case-changed';
import { CaseHistory } from '../../components/office/case-history';
import {
  rememberedList,
  rememberedStep,
  rememberStep,
  type NextStep,
  type OpenedList,
} from '../../components/office/habits';
import { askedQueue, casePath, queuePath } from '../../components/office/queue-views';
import { FILES_FIELD, readAct, type SentAct } from '../../components/office/read-act';
import { PAPER_WORDING } from '../../format/fact-words';
import { officeAction, officePage } from '../../http/doors';
import type { RefusedUpload } from '../../http/read-upload-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'office', uploads: true, script: true };

export const loader = officePage(async (ctx, visit) => {
  const view = await viewCase(ctx, visit.params.number ?? '');
  const act = view.acts.find(({ id }) => id === visit.params.act);
  // A form that comes back is shown also when the step has become impossible: what was typed is kept. Its request
  // is no sign of that, since a loader after an action is given a GET.
  if (act === undefined && !visit.cameBack) throw redirectTo(casePath(view.number));
  const asksFiles = act?.inputs.some(({ kind }) => kind === 'files') ?? false;
  const form = { number: view.number, transition: act?.id ?? '' };
  return {
    view,
    act: act ?? null,
    files: asksFiles ? await readActFiles(ctx, form) : [],
    next: rememberedStep(visit),
  };
});

export const action = officeAction(async (ctx, visit) => {
  const transition = visit.params.act ?? '';
  const asked = await readActQuestions(ctx, { number: visit.params.number ?? '', transition });
  const { number, inputs, zone } = asked;
  const sent = await readAct(visit.request, inputs, zone);
  const files = asked.isPossible ? await keepSentFiles(ctx, { number, transition }, sent) : [];
  const { typed, form } = sent;
  if (form === null || files.length > 0)
    return data(
      { inputs, typed, changed: null, refusals: [], files, isUnreadable: form === null },
      { status: 400 },
    );
  const { expectedVersion, next } = form;
  const act = { number, expectedVersion, transition, inputs: form.inputs };
  const result = await actOnCase(ctx, act, PAPER_WORDING);
  if (result.ok)
    throw redirectTo(await pathAfter(ctx, number, next, rememberedList(visit)), rememberStep(visit, next));
  const back = { inputs, typed, files: [], isUnreadable: false };
  return 'changed' in result
    ? data({ ...back, changed: result.changed, refusals: [] }, { status: 409 })
    : data({ ...back, changed: null, refusals: [...result.refusals] }, { status: 422 });
});

/** Takes out what was unchosen and keeps what came; answers what could not be kept. */
async function keepSentFiles(
  ctx: OfficialContext,
  form: ActFormRef,
  sent: SentAct,
): Promise<RefusedUpload[]> {
  for (const id of sent.removed) await removeActFile(ctx, form, id);
  const refused = await addActFiles(ctx, form, sent.files);
  return [...refused.map((one) => ({ ...one, field: FILES_FIELD })), ...sent.refusals];
}

async function pathAfter(
  ctx: OfficialContext,
  number: string,
  next: NextStep,
  list: OpenedList,
): Promise<string> {
  if (next === 'tetap') return `${casePath(number)}?tersimpan`;
  const back = queuePath(list.view, list.filter);
  if (next === 'daftar') return back;
  const { rows } = await listQueue(ctx, askedQueue(list));
  const following = rows.find((row) => row.number !== number);
  return following === undefined ? back : casePath(following.number);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    loaded?.act == null ? text(lang, 'office')('title') : inLanguage(loaded.act.label, lang),
  );

const NO_PROBLEMS: ActProblems = { refusals: [], files: [], isUnreadable: false };

export default function ActPage() {
  const { view, act, files, next } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lang = useLang();
  const t = useText('office');
  return (
    <div className="case">
      <div className="case-main stack">
        {sent?.changed == null ? null : (
          <CaseChanged view={view} changes={sent.changed} mayResend={act !== null && act.blocked === null} />
        )}
        <p>
          <a href={casePath(view.number)}>{t('act.back', { number: view.number })}</a>
        </p>
        <h1>{act === null ? t('act.impossible') : inLanguage(act.label, lang)}</h1>
        <p className="muted">{view.title}</p>
        <ActForm
          view={view}
          act={act}
          typed={sent?.typed ?? null}
          asked={sent?.inputs ?? []}
          problems={sent ?? NO_PROBLEMS}
          files={files}
          next={next}
        />
      </div>
      <aside className="case-rail stack" aria-label={t('history.title')}>
        <h2>{t('history.title')}</h2>
        <CaseHistory view={view} entries={view.history} />
      </aside>
    </div>
  );
}
