import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOnCase, listQueue, viewCase, type OfficialContext } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { ActForm } from '../../components/office/act-form';
import { CaseChanged } from '../../components/office/case-changed';
import { CaseHistory } from '../../components/office/case-history';
import { casePath } from '../../components/office/queue-views';
import { actForm, givenInputs } from '../../components/office/read-act';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

const MOST_BYTES = 256 * 1024;

export const loader = officePage(async (ctx, { params, request }) => {
  const view = await viewCase(ctx, params.number ?? '');
  const act = view.acts.find(({ id }) => id === params.act);
  // A form that was sent is answered here also when the step has become impossible: what was typed is kept.
  if (act === undefined && request.method === 'GET') throw redirectTo(casePath(view.number));
  return { view, act: act ?? null };
});

export const action = officeAction(async (ctx, { params, request }) => {
  const sent = params.number ?? '';
  const transition = params.act ?? '';
  const { acts, number } = await viewCase(ctx, sent);
  const inputs = acts.find(({ id }) => id === transition)?.inputs ?? [];
  const form = await parseForm(request, actForm(inputs), { maxBytes: MOST_BYTES });
  if (!form.ok) throw pageError('invalid-input');
  const result = await actOnCase(ctx, {
    number,
    expectedVersion: form.value.versi,
    transition,
    inputs: givenInputs(inputs, form.value),
    submissionId: null,
  });
  if (result.ok) throw redirectTo(await pathAfter(ctx, number, form.value.setelah));
  if ('changed' in result)
    return data({ typed: form.typed, changed: result.changed, refusals: [] }, { status: 409 });
  return data({ typed: form.typed, changed: null, refusals: [...result.refusals] }, { status: 422 });
});

async function pathAfter(
  ctx: OfficialContext,
  number: string,
  next: 'berikutnya' | 'daftar' | 'tetap',
): Promise<string> {
  if (next === 'tetap') return `${casePath(number)}?tersimpan`;
  if (next === 'daftar') return '/konsol';
  const { rows } = await listQueue(ctx, { view: 'mine-now' });
  const following = rows.find((row) => row.number !== number);
  return following === undefined ? '/konsol' : casePath(following.number);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    loaded?.act == null ? text(lang, 'office')('title') : inLanguage(loaded.act.label, lang),
  );

export default function ActPage() {
  const { view, act } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lang = useLang();
  const t = useText('office');
  return (
    <div className="case">
      <div className="case-main stack">
        {sent?.changed == null ? null : <CaseChanged number={view.number} changes={sent.changed} />}
        <p>
          <a href={casePath(view.number)}>{t('act.back', { number: view.number })}</a>
        </p>
        <h1>{act === null ? t('act.impossible') : inLanguage(act.label, lang)}</h1>
        <p className="muted">{view.title}</p>
        <ActForm view={view} act={act} typed={sent?.typed ?? null} refusals={sent?.refusals ?? []} />
      </div>
      <aside className="case-rail stack" aria-label={t('history.title')}>
        <h2>{t('history.title')}</h2>
        <CaseHistory number={view.number} entries={view.history} />
      </aside>
    </div>
  );
}
