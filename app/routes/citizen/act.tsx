import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  actInOwnCase,
  ADD_TO_CASE,
  addReplyFiles,
  readReplyFiles,
  removeReplyFile,
  viewCaseStatus,
  viewOwnCase,
  type OwnActResult,
  type OwnCase,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Transition, TransitionInput } from '@maklumat/workflow';
import { ActFields } from '../../components/citizen/act-fields';
import { askedOf, CaseTimeline } from '../../components/citizen/case-timeline';
import { LockedAct } from '../../components/citizen/locked-act';
import { FilingPage } from '../../components/citizen/filing-page';
import { KeptFiles } from '../../components/upload-field';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { fileFault } from '../../components/file-fault';
import { openedCase } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { CODE_FIELD, lockedCase, typedFields, unlockForm } from '../../http/locked-form';
import { readUploadForm, type RefusedUpload } from '../../http/read-upload-form';
import { redirectTo } from '../../http/redirect-to';
import { refusedUpload } from '../../http/refused-upload';
import type { RouteHandle } from '../../http/route-handle';
import { toReceipt } from '../../http/to-receipt';
import { textOf } from '../../i18n/create-i18n';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'case', uploads: true, script: true };

type Sent = {
  typed: Record<string, string[]>;
  refusals: Extract<OwnActResult, { ok: false }>['refusals'];
  changed: Extract<OwnActResult, { ok: false }>['changed'];
  files: readonly RefusedUpload[];
};

/** What adding outside a transition asks; the same shape as a transition's own inputs. */
const ADDED: readonly TransitionInput[] = [
  {
    ...{ id: 'text', kind: 'text', required: true, orFiles: true, visibleTo: 'citizen', options: [] },
    label: { id: textOf('id', 'case')('act.add-text'), en: textOf('en', 'case')('act.add-text') },
  },
  {
    ...{ id: 'files', kind: 'files', required: false, orFiles: false, visibleTo: 'citizen', options: [] },
    label: { id: textOf('id', 'filing')('files.choose'), en: textOf('en', 'filing')('files.choose') },
  },
];

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const act = visit.params.act ?? '';
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) {
    if (!visit.cameBack) throw lockedCase(visit, ctx.tenant, number);
    const locked = await viewCaseStatus(ctx, number);
    return { locked, codeField: CODE_FIELD, page: null, profile: locked.profile, act, isWrong: true };
  }
  const page = await viewOwnCase(ctx, key);
  const transition = page.acts.find(({ id }) => id === act) ?? null;
  const isAdding = act === ADD_TO_CASE && page.mayAdd;
  // A form that comes back because the case moved on is shown, though the act may be over. Whoever comes to an act
  // that was done, or never was, finds the case as it stands.
  if (transition === null && !isAdding && !visit.cameBack)
    throw redirectTo(trackPath(visit.lang, ctx.tenant.slug, key.number));
  const files = await readReplyFiles(ctx, key, act);
  return {
    locked: null,
    page,
    profile: page.profile,
    transition,
    isAdding,
    act,
    files,
    isWrong: visit.cameBack,
  };
});

export const action = citizenAction(async (ctx, visit) => {
  const key = openedCase(visit, ctx.tenant.id, visit.params.number ?? '');
  const act = visit.params.act ?? '';
  const form = await readUploadForm(visit.request);
  if (key === null) return data({ locked: await unlockForm(ctx, visit, form) }, { status: 401 });
  const here = trackPath(visit.lang, ctx.tenant.slug, key.number, `/tanggapi/${encodeURIComponent(act)}`);
  if (form.fields.has('hapus')) {
    await removeReplyFile(ctx, key, act, form.fields.get('hapus') ?? '');
    throw redirectTo(here);
  }
  const refused = await addReplyFiles(ctx, key, act, form.files);
  const files = [...refused.map((one) => ({ ...one, field: 'berkas' })), ...form.refusals];
  const typed = typedFields(form.fields);
  if (files.length > 0)
    return data(
      { locked: null, ...{ typed, refusals: null, changed: null, files } },
      refusedUpload(files, ctx.now),
    );
  const expectedVersion = Number(form.fields.get('versi'));
  const result = await actInOwnCase(ctx, key, {
    ...{ act, typed, expectedVersion: Number.isSafeInteger(expectedVersion) ? expectedVersion : 0 },
  });
  if (!result.ok) return back({ typed, refusals: result.refusals, changed: result.changed, files: [] });
  if (result.opened !== null) throw toReceipt(visit, ctx.tenant, result.opened);
  throw redirectTo(`${trackPath(visit.lang, ctx.tenant.slug, key.number)}?terkirim=1`);
});

function back(sent: Sent) {
  return data({ locked: null, ...sent }, { status: sent.changed === null ? 400 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(
    loaded,
    location.pathname,
    (lang, texts) => {
      if (loaded?.page == null) return texts(lang, 'case')('locked.title');
      const { transition, page } = loaded;
      return transition === null
        ? texts(lang, 'case')(`case.add.${page.matter}`)
        : inLanguage(transition.label, lang);
    },
    loaded?.isWrong ?? false,
  );

export default function ActPage() {
  const loaded = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.locked ?? null;
  if (loaded.locked === null) return <OpenAct />;
  const { locked, act, codeField } = loaded;
  return form === null ? null : (
    <LockedAct page={locked} at={`/tanggapi/${act}`} form={form} codeField={codeField} />
  );
}

/** What the loader gave of a case that is open on this phone. */
function useOpenCase() {
  const loaded = useLoaderData<typeof loader>();
  if (loaded.page === null) throw new Error('The case is not open on this phone.');
  return loaded;
}

/** What was sent in a case that is open, when it came back. */
function useSent(): Sent | undefined {
  const sent = useActionData<typeof action>();
  return sent === undefined || sent.locked !== null ? undefined : sent;
}

function OpenAct() {
  const { page, transition, isAdding, act, files } = useOpenCase();
  const sent = useSent();
  const t = useText('case');
  const lang = useLang();
  const inputs = transition?.inputs ?? (isAdding ? ADDED : []);
  const faults = useFaults(inputs);
  const isRating = inputs.some(({ kind }) => kind === 'score');
  const label = transition === null ? t(`case.add.${page.matter}`) : inLanguage(transition.label, lang);
  const path = trackPath(lang, page.profile.slug, page.number);
  const here = `${path}/tanggapi/${act}`;
  return (
    <FilingPage frame={page} back={path}>
      <ErrorSummary faults={faults} />
      {sent?.changed == null ? null : <Changed page={page} changed={sent.changed} />}
      <p className="muted">{t('case.number', { number: page.number })}</p>
      <h1>{isRating && page.score !== null ? t('case.rate-again') : label}</h1>
      {transition === null ? null : <Consequence transition={transition} />}
      {transition?.to == null ? null : <CaseTimeline page={page} entries={askedOf(page)} isCopy />}
      <KeptFiles files={files} action={here} />
      {transition === null && !isAdding ? (
        <Kept typed={sent?.typed ?? {}} />
      ) : (
        <ActForm inputs={inputs} faults={faults} />
      )}
    </FilingPage>
  );
}

function ActForm({ inputs, faults }: { inputs: readonly TransitionInput[]; faults: readonly Fault[] }) {
  const { page, transition, act, files } = useOpenCase();
  const typed = useSent()?.typed ?? given(page, inputs);
  const t = useText('case');
  const filing = useText('filing');
  const lang = useLang();
  const here = `${trackPath(lang, page.profile.slug, page.number)}/tanggapi/${act}`;
  return (
    <form className="stack" method="post" action={here} data-once encType="multipart/form-data" noValidate>
      <input type="hidden" name="versi" value={page.version} />
      <ActFields inputs={inputs} typed={typed} faults={faults} fileCount={files.length} />
      <button className="button" type="submit" data-sending={filing('check.sending')}>
        {transition === null ? t('act.send') : inLanguage(transition.label, lang)}
      </button>
    </form>
  );
}

/** What was given before and can be changed: the score. */
function given({ score }: OwnCase, inputs: readonly TransitionInput[]): Sent['typed'] {
  const asked = inputs.find(({ kind }) => kind === 'score');
  return score === null || asked === undefined ? {} : { [asked.id]: [String(score)] };
}

function Consequence({ transition: { hint, confirm } }: { transition: Transition }) {
  const t = useText('case');
  const lang = useLang();
  return (
    <>
      {hint === undefined ? null : <p className="lead">{inLanguage(hint, lang)}</p>}
      {confirm === undefined ? null : (
        <div className="notice notice-warn">
          <p className="notice-title">{t('act.confirm')}</p>
          <p>{inLanguage(confirm, lang)}</p>
        </div>
      )}
    </>
  );
}

/** The case moved on: what happened since, with nothing of what was typed lost. */
function Changed({ page, changed }: { page: OwnCase; changed: NonNullable<Sent['changed']> }) {
  const t = useText('case');
  const noun = inLanguage(page.noun, useLang());
  return (
    <div className="notice notice-warn stack-8" role="alert">
      <h2 className="notice-title">{t('act.changed', { noun })}</h2>
      <p>{t('act.changed-lead')}</p>
      <CaseTimeline page={page} entries={changed} />
    </div>
  );
}

/** The words of an act that is over, to be copied. */
function Kept({ typed }: { typed: Sent['typed'] }) {
  const t = useText('case');
  const words = Object.entries(typed).filter(([name, [text]]) => name !== 'versi' && (text ?? '') !== '');
  return (
    <>
      <p>{t('act.gone')}</p>
      {words.map(([name, texts]) => (
        <blockquote key={name} className="as-typed printed">
          {texts.join('\n')}
        </blockquote>
      ))}
    </>
  );
}

function useFaults(inputs: readonly TransitionInput[]): Fault[] {
  const sent = useSent();
  const t = useText('case');
  const filing = useText('filing');
  const lang = useLang();
  if (sent === undefined) return [];
  const refusals = (sent.refusals ?? []).map(({ code, field, max }) => {
    const input = inputs.find(({ id }) => id === field);
    const label = input === undefined ? '' : inLanguage(input.label, lang);
    const known = KNOWN.find((one) => one === code) ?? 'other';
    const key = known === 'input-missing' && input?.orFiles === true ? 'text-or-files' : known;
    return {
      field: input?.kind === 'files' ? 'berkas' : (input?.id ?? null),
      text: t(`act.refusal.${key}`, { label, max }),
    };
  });
  return [...refusals, ...sent.files.map((one) => ({ field: 'berkas', text: fileFault(one, filing, lang) }))];
}

const KNOWN = ['input-missing', 'input-too-long', 'option-unknown', 'window-closed'] as const;
