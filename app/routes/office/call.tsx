import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  findAnswers,
  findEarlierCases,
  OperationError,
  recordCall,
  viewCallForms,
  type CallForm as Form,
  type CaseKind,
  type EarlierCase,
  type FoundAnswer,
  type OfficialContext,
  type RecordedCase,
  type Refusal,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { CallDone } from '../../components/calls/call-done';
import { useCallFaults } from '../../components/calls/call-faults';
import { CallForm } from '../../components/calls/call-form';
import { CallFields, callOf, withAnswer, withPromiseAt } from '../../components/calls/read-call';
import { questionField } from '../../components/office/read-recording';
import { formatAppointment } from '../../format/date';
import { officeAction, officePage } from '../../http/doors';
import { parseForm, typedText, type Typed } from '../../http/parse-form';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'calls', script: true, live: true };

export const loader = officePage(async (ctx, { url, now }) => {
  const { choices, ...view } = await viewCallForms(ctx, url.searchParams.get('layanan'));
  if (choices.length === 0) throw new OperationError('forbidden');
  const promised = view.form === null ? {} : withPromiseAt(view.form, view.zone);
  return { ...view, choices, promised, now: now.getTime() };
});

/** What goes back to the page: everything typed, and what was asked for with it. */
type Back = {
  readonly typed: Typed;
  readonly sent: { readonly kirim: string; readonly mulai: number } | null;
  readonly found: readonly FoundAnswer[] | null;
  readonly earlier: readonly EarlierCase[] | null;
  readonly refusals: readonly Refusal[];
  readonly isUnreadable: boolean;
  readonly recorded: (RecordedCase & { readonly mayPropose: boolean }) | null;
};

export const action = officeAction(async (ctx, { request }) => {
  const sent = await parseForm(request, CallFields);
  const nothing = {
    sent: null,
    found: null,
    earlier: null,
    refusals: [],
    isUnreadable: false,
    recorded: null,
  };
  const back: Back = { ...nothing, typed: sent.typed };
  const { form, zone } = await viewCallForms(ctx, sent.ok ? sent.value.layanan : null);
  if (!sent.ok || form === null) return data({ ...back, isUnreadable: true }, { status: 400 });
  const { kirim, mulai, maksud, pakai } = sent.value;
  const kept: Back = { ...back, sent: { kirim, mulai } };
  if (pakai !== undefined) return data(await answeredWith(ctx, form, kept, pakai));
  switch (maksud) {
    case 'sebelumnya':
      return data({ ...kept, earlier: await findEarlierCases(ctx, typedText(sent.typed, 'telepon').trim()) });
    case 'cari':
    case undefined:
      return data({ ...kept, found: await searched(ctx, form, sent.typed) });
    case 'jawab':
    case 'janji':
    case 'catat': {
      const result = await recordCall(ctx, callOf(form, sent.typed, { kirim, maksud }, zone));
      if (!result.ok) return data({ ...kept, refusals: [...result.refusals] }, { status: 422 });
      const mayPropose = maksud === 'jawab' && typedText(sent.typed, 'entri') === '';
      return data({ ...kept, typed: {}, recorded: { ...result.recorded, mayPropose } });
    }
  }
});

/** Null where nothing was asked yet. */
async function searched(ctx: OfficialContext, form: Form, typed: Typed): Promise<FoundAnswer[] | null> {
  const asked = typedText(typed, questionField(form.titleQuestion));
  return asked.trim() === '' ? null : findAnswers(ctx, asked);
}

/** The page with an entry as the answer: what the script does by itself. */
async function answeredWith(ctx: OfficialContext, form: Form, back: Back, code: string): Promise<Back> {
  const found = await searched(ctx, form, back.typed);
  const entry = found?.find((one) => one.code === code);
  return { ...back, found, typed: entry === undefined ? back.typed : withAnswer(form, back.typed, entry) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'calls')('title'));

const NO_KIND: CaseKind = { noun: null, person: null };

export default function CallPage() {
  const { form, choices, promised, submissionId, now } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lang = useLang();
  const t = useText('calls');
  if (sent?.recorded != null) return <CallDone kind={form ?? NO_KIND} recorded={sent.recorded} />;
  if (form === null)
    return (
      <div className="stack">
        <h1>{t('choose')}</h1>
        <ul className="stack-8">
          {choices.map(({ workflow, name }) => (
            <li key={workflow}>
              <a href={`/konsol/panggilan?layanan=${workflow}`}>{inLanguage(name, lang)}</a>
            </li>
          ))}
        </ul>
      </div>
    );
  const startedAt = sent?.sent?.mulai ?? now;
  return (
    <div className="stack call-page">
      <Head form={form} since={now - startedAt} />
      <Call
        form={form}
        submissionId={sent?.sent?.kirim ?? submissionId}
        startedAt={startedAt}
        back={sent ?? null}
        promised={promised}
      />
    </div>
  );
}

/** What is recorded, by when it must be answered, and how long the call lasts. */
function Head({ form, since }: { form: Form; since: number }) {
  const { zone } = useLoaderData<typeof loader>();
  const t = useText('calls');
  const lang = useLang();
  return (
    <div className="call-head">
      <div>
        <h1>{t('title')}</h1>
        <p className="muted">{inLanguage(form.name, lang)}</p>
      </div>
      <p>
        {form.dueAt === null ? null : t('due', { moment: formatAppointment(form.dueAt, zone, lang) })}{' '}
        <span className="call-timer" data-since={since} hidden>
          {t('timer')} <span />
        </span>
      </p>
    </div>
  );
}

type CallProps = {
  form: Form;
  submissionId: string;
  startedAt: number;
  back: Back | null;
  promised: Typed;
};

function Call({ form, submissionId, startedAt, back, promised }: CallProps) {
  const faults = useCallFaults(form, back?.refusals ?? [], back?.isUnreadable ?? false);
  return (
    <CallForm
      {...{ form, submissionId, startedAt, faults }}
      typed={back?.typed ?? promised}
      found={back?.found ?? null}
      earlier={back?.earlier ?? null}
    />
  );
}
