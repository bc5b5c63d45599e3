import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  decideSubjectRequest,
  liftRestriction,
  takeSubjectRequest,
  viewSubjectRequest,
  type PrivacyContext,
} from '@maklumat/operations';
import type { DecisionRefusal, RequestDecision } from '@maklumat/personal-data';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { DecideForm } from '../../components/privacy/decide-form';
import { RequestAnswer, RequestAsked, RequestFacts } from '../../components/privacy/request-facts';
import { requestPath } from '../../components/privacy/request-table';
import { formatMoment } from '../../format/date';
import { privacyAction, privacyPage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm, typedText, type Typed } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'privacy' };

const DONE = ['diambil', 'dijawab', 'dicabut'] as const;

const ActForm = z.object({
  maksud: z.enum(['ambil', 'cabut', 'jawab']),
  keputusan: z.enum(['kabul', 'tolak']).optional().catch(undefined),
  dasar: z.string().max(40).optional(),
  jawaban: z.string().max(20_000).optional(),
});

type Sent = { typed: Typed; refusal: DecisionRefusal | 'does-missing' };

export const loader = privacyPage(async (ctx, { params, url }) => {
  const view = await viewSubjectRequest(ctx, params.number ?? '');
  const done = DONE.find((one) => one === url.searchParams.get('selesai')) ?? null;
  return { view, done };
});

export const action = privacyAction(async (ctx, { params, request }) => {
  const number = params.number ?? '';
  const form = await parseForm(request, ActForm);
  if (!form.ok) throw pageError('invalid-input');
  switch (form.value.maksud) {
    case 'ambil':
      await takeSubjectRequest(ctx, number);
      throw redirectTo(`${requestPath(number)}?selesai=diambil`);
    case 'cabut':
      await liftRestriction(ctx, number);
      throw redirectTo(`${requestPath(number)}?selesai=dicabut`);
    case 'jawab': {
      const refusal = await answer(ctx, number, form.value);
      if (refusal !== null)
        return data({ typed: form.typed, refusal } satisfies Sent, {
          status: refusal === 'already-decided' ? 409 : 400,
        });
      throw redirectTo(`${requestPath(number)}?selesai=dijawab`);
    }
  }
});

async function answer(
  ctx: PrivacyContext,
  number: string,
  { keputusan, dasar, jawaban: words = '' }: z.infer<typeof ActForm>,
): Promise<Sent['refusal'] | null> {
  if (keputusan === undefined) return 'does-missing';
  const decision: RequestDecision =
    keputusan === 'kabul' ? { does: 'grant', words } : { does: 'refuse', words, ground: dasar ?? null };
  const result = await decideSubjectRequest(ctx, number, decision);
  return result.ok ? null : result.refusal.code;
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    text(lang, 'privacy')('view.title', { number: loaded?.view.number ?? '' }),
  );

export default function SubjectRequestPage() {
  const { view, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const faults = useFaults();
  const t = useText('privacy');
  return (
    <div className="column stack settings-form">
      <ErrorSummary faults={faults} />
      {done === null || sent !== undefined ? null : (
        <p className="notice notice-ok" role="status">
          {t(`view.done.${done}`)}
        </p>
      )}
      <h1>
        {t(`kind.${view.kind}`)} <span className="muted">{view.number}</span>
      </h1>
      {view.standing === 'late' ? <p className="notice notice-warn strong">{t('view.late')}</p> : null}
      <Restricted />
      <RequestFacts view={view} />
      {view.state === 'open' && view.handler?.isYou !== true ? (
        <OneButton meaning="ambil" label={t('view.take')} />
      ) : null}
      <h2>{t('view.asked')}</h2>
      <RequestAsked view={view} />
      <RequestAnswer view={view} />
      {view.state === 'open' ? (
        <>
          <h2>{t('decide.title')}</h2>
          <DecideForm view={view} typed={(name) => typedText(sent?.typed, name)} faults={faults} />
        </>
      ) : (
        <p className="button-row">
          <a className="button button-quiet" href={requestPath(view.number, '/cetak')}>
            {t('view.print')}
          </a>
        </p>
      )}
    </div>
  );
}

/** That the case is restricted, and the way to lift it. */
function Restricted() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('privacy');
  const lang = useLang();
  const since = view.about?.restrictedSince ?? null;
  if (since === null) return null;
  return (
    <div className="notice notice-warn stack-8">
      <p>{t('view.restricted', { moment: formatMoment(new Date(since), view.zone, lang) })}</p>
      <OneButton meaning="cabut" label={t('view.lift')} />
    </div>
  );
}

function OneButton({ meaning, label }: { meaning: 'ambil' | 'cabut'; label: string }) {
  return (
    <form method="post">
      <button className="button button-quiet" type="submit" name="maksud" value={meaning}>
        {label}
      </button>
    </form>
  );
}

const FIELDS: Readonly<Record<string, string>> = {
  'does-missing': 'keputusan',
  'contact-gone': 'keputusan',
  'own-request': 'keputusan',
  'still-stored': 'keputusan',
  'ground-missing': 'dasar',
  'answer-missing': 'jawaban',
  'answer-too-long': 'jawaban',
};

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('privacy');
  if (sent === undefined) return [];
  return [{ field: FIELDS[sent.refusal] ?? null, text: t(`fault.${sent.refusal}`) }];
}
