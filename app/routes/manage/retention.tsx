import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  HOLD_GROUNDS,
  holdCase,
  MOST_DUE_CASES,
  releaseHold,
  viewRetention,
  type HoldRefusal,
} from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { useManage } from '../../components/manage/manage-outlet';
import { DueCases } from '../../components/retention/due-cases';
import { ErasedCounts } from '../../components/retention/erased-counts';
import { HeldCases, HoldForm } from '../../components/retention/held-cases';
import { RuleSources, RuleTable } from '../../components/retention/rule-table';
import { formatDay } from '../../format/date';
import { formatNumber } from '../../format/number';
import { manageAction, managePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { tenantPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'retention' };

const PATH = '/kelola/retensi';
/** What has been done, as the address says it after a form. */
const DONE = ['ditahan', 'dilepas'] as const;

/** Of a case number that an address brings into the form. */
const LONGEST_NUMBER = 20;

const HoldForms = z.object({
  maksud: z.enum(['tahan', 'lepas']),
  tahanan: z.string().default(''),
  nomor: z.string().default(''),
  dasar: z.string().default(''),
  alasan: z.string().default(''),
});

export const loader = managePage(async (ctx, { url }) => {
  const done = DONE.find((one) => one === url.searchParams.get('selesai')) ?? null;
  const toHold = (url.searchParams.get('tahan') ?? '').slice(0, LONGEST_NUMBER);
  return { view: await viewRetention(ctx), done, toHold, most: MOST_DUE_CASES, grounds: HOLD_GROUNDS };
});

export const action = manageAction(async (ctx, { request }) => {
  const form = await parseForm(request, HoldForms);
  if (!form.ok) throw pageError('invalid-input');
  const { value } = form;
  if (value.maksud === 'lepas') {
    await releaseHold(ctx, value.tahanan);
    throw redirectTo(`${PATH}?selesai=dilepas`);
  }
  const { nomor: number, dasar: ground, alasan: reason } = value;
  const result = await holdCase(ctx, { number, ground, reason });
  if (!result.ok) return data({ typed: form.typed, refusal: result.refusal.code }, { status: 409 });
  throw redirectTo(`${PATH}?selesai=ditahan`);
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'retention')('title'));

export default function RetentionPage() {
  const { view, done } = useLoaderData<typeof loader>();
  const { frame } = useManage();
  const t = useText('retention');
  const lang = useLang();
  const faults = useFaults();
  return (
    <div className="stack">
      <ErrorSummary faults={faults} />
      <h1>{t('title')}</h1>
      {done === null ? null : (
        <p className="notice notice-ok" role="status">
          {t(done === 'ditahan' ? 'hold.done-held' : 'hold.done-released')}
        </p>
      )}
      <p>
        {t('lead')}{' '}
        <a href={`${tenantPath(lang, frame.profile.slug, '/privasi')}#simpan`}>{t('to-public')}</a>
      </p>
      <DueSection />
      <HoldSection faults={faults} />
      <section className="stack">
        <h2>{t('done.title')}</h2>
        <p>
          {t('done.lead')} <a href="/kelola/jejak?tindakan=case-erased">{t('done.audit')}</a>
        </p>
        <ErasedCounts erased={view.erased} zone={view.zone} />
      </section>
      <section className="stack">
        <h2>{t('table.caption')}</h2>
        <RuleTable table={view} />
        <RuleSources table={view} />
      </section>
    </div>
  );
}

function DueSection() {
  const { view, most } = useLoaderData<typeof loader>();
  const t = useText('retention');
  const lang = useLang();
  return (
    <section className="stack">
      <h2>{t('due.title')}</h2>
      <p>{t('due.lead', { day: formatDay(view.today, lang) })}</p>
      <DueCases view={view} />
      {view.isCut ? <p className="muted">{t('due.more', { most: formatNumber(most, lang) })}</p> : null}
    </section>
  );
}

function HoldSection({ faults }: { faults: readonly Fault[] }) {
  const { view, grounds, toHold } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { casePrefix } = useManage().frame.profile;
  const t = useText('retention');
  const typed = (name: string) =>
    sent === undefined && name === 'nomor' ? toHold : typedText(sent?.typed, name);
  return (
    <section className="stack">
      <h2>{t('hold.title')}</h2>
      <p>{t('hold.lead')}</p>
      <HeldCases held={view.held} zone={view.zone} />
      <details className="settings-form" id="tahan" open={sent !== undefined || toHold !== ''}>
        <summary>{t('hold.open')}</summary>
        <HoldForm example={`${casePrefix}-7K4M-29QX`} grounds={grounds} typed={typed} faults={faults} />
      </details>
    </section>
  );
}

/** The field a refusal is about. */
const FIELDS: Readonly<Record<HoldRefusal, string>> = {
  'case-unknown': 'nomor',
  'case-erased': 'nomor',
  'hold-ground-missing': 'dasar',
  'hold-reason-missing': 'alasan',
  'hold-reason-too-long': 'alasan',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('retention');
  return sent === undefined ? [] : [{ field: FIELDS[sent.refusal], text: t(`refusal.${sent.refusal}`) }];
}
