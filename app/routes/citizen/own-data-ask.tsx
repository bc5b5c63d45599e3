import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { askAboutOwnData, viewCaseStatus, viewOwnData, type OwnRequestRefusal } from '@maklumat/operations';
import { CONTACT_FIELDS } from '@maklumat/personal-data';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { FilingPage } from '../../components/citizen/filing-page';
import { LockedAct } from '../../components/citizen/locked-act';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { AskFields } from '../../components/own-data/ask-fields';
import { kindInAddress, kindOfAddress } from '../../format/subject-kinds';
import { openedCase } from '../../http/citizen-cookies';
import { citizenAction, citizenPage } from '../../http/doors';
import { CODE_FIELD, lockedCase, unlockForm, type LockedForm } from '../../http/locked-form';
import { pageError } from '../../http/page-errors';
import { parseForm, typedText, type Typed } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { trackPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'own-data' };

const AskForm = z.object({
  formulir: z.uuid(),
  data: z.enum(CONTACT_FIELDS).optional().catch(undefined),
  menjadi: z.string().max(2000).optional(),
  alasan: z.string().max(20_000).optional(),
});

type Sent = {
  locked: LockedForm | null;
  typed: Typed;
  refusal: OwnRequestRefusal | 'field-missing' | null;
};

export const loader = citizenPage(async (ctx, visit) => {
  const number = visit.params.number ?? '';
  const kind = kindOfAddress(visit.params.kind);
  if (kind === null) throw pageError('not-found');
  const key = openedCase(visit, ctx.tenant.id, number);
  if (key === null) {
    if (!visit.cameBack) throw lockedCase(visit, ctx.tenant, number);
    const locked = await viewCaseStatus(ctx, number);
    return { locked, codeField: CODE_FIELD, own: null, kind, id: '', profile: locked.profile, isWrong: true };
  }
  const own = await viewOwnData(ctx, key);
  const page = trackPath(visit.lang, ctx.tenant.slug, own.number, '/data');
  if (!own.kinds.includes(kind) && !visit.cameBack) throw redirectTo(page);
  return { locked: null, own, kind, id: crypto.randomUUID(), profile: own.profile, isWrong: visit.cameBack };
});

export const action = citizenAction(async (ctx, visit) => {
  const kind = kindOfAddress(visit.params.kind);
  if (kind === null) throw pageError('not-found');
  const key = openedCase(visit, ctx.tenant.id, visit.params.number ?? '');
  const form = await parseForm(visit.request, AskForm);
  if (key === null) {
    const fields = new URLSearchParams(
      Object.entries(form.typed).flatMap(([name, texts]) => texts.map((text) => [name, text])),
    );
    const locked = await unlockForm(ctx, visit, { fields, files: [], refusals: [] });
    return back({ locked, typed: {}, refusal: null }, 401);
  }
  if (!form.ok) throw pageError('invalid-input');
  const { formulir, data: field, menjadi = '', alasan = '' } = form.value;
  if (kind === 'correction' && field === undefined)
    return back({ locked: null, typed: form.typed, refusal: 'field-missing' }, 400);
  const result = await askAboutOwnData(ctx, key, {
    ...{ id: formulir, kind, words: alasan },
    correction: field === undefined ? null : { field, to: menjadi },
  });
  if (!result.ok) return back({ locked: null, typed: form.typed, refusal: result.refusal.code }, 400);
  throw redirectTo(
    `${trackPath(visit.lang, ctx.tenant.slug, key.number, '/data')}?diterima=${result.number}`,
  );
});

function back(sent: Sent, status: number) {
  return data(sent, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(
    loaded,
    location.pathname,
    (lang, texts) => texts(lang, 'own-data')(`kind.${loaded?.kind ?? 'access'}`),
    loaded?.isWrong ?? false,
  );

export default function OwnDataAskPage() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (loaded.locked === null) return <Ask />;
  const { locked, kind, codeField } = loaded;
  const at = `/data/minta/${kindInAddress(kind)}`;
  return sent?.locked == null ? null : (
    <LockedAct page={locked} at={at} form={sent.locked} codeField={codeField} />
  );
}

function Ask() {
  const { own, kind, id } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('own-data');
  const lang = useLang();
  if (own === null) return null;
  const page = trackPath(lang, own.profile.slug, own.number, '/data');
  const typed = (name: string) => typedText(sent?.typed, name);
  return (
    <FilingPage frame={own} back={page}>
      <ErrorSummary faults={faults} />
      <h1>{t(`kind.${kind}`)}</h1>
      <p className="lead">{t(`ask.${kind}-lead`, { noun: inLanguage(own.noun, lang) })}</p>
      <form
        className="stack entrance"
        method="post"
        action={`${page}/minta/${kindInAddress(kind)}`}
        noValidate
      >
        <input type="hidden" name="formulir" value={typed('formulir') === '' ? id : typed('formulir')} />
        <AskFields own={own} kind={kind} typed={typed} faults={faults} />
        <p className="small muted">{t('ask.confidential')}</p>
        <button className="button" type="submit">
          {t('ask.submit')}
        </button>
      </form>
    </FilingPage>
  );
}

/** The field a refusal is about; those about the whole name none. */
const FIELDS: Readonly<Record<string, string>> = {
  'field-missing': 'data',
  'value-missing': 'menjadi',
  'value-too-long': 'menjadi',
  'value-same': 'menjadi',
  'phone-malformed': 'menjadi',
  'email-malformed': 'menjadi',
  'words-missing': 'alasan',
  'words-too-long': 'alasan',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('own-data');
  if (sent?.refusal == null) return [];
  return [{ field: FIELDS[sent.refusal] ?? null, text: t(`fault.${sent.refusal}`) }];
}
