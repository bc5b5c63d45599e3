import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  signGuestBook,
  viewAgencyFrame,
  viewGuestForm,
  type CitizenContext,
  type GuestForm,
  type GuestProblem,
  type TabletKey,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { answerFaults } from '../../components/citizen/filing-faults';
import { DeskEnded } from '../../components/desk/desk-ended';
import { deskAnswers, deskField } from '../../components/desk/desk-fields';
import { DeskPage } from '../../components/desk/desk-page';
import { DeskQuestion } from '../../components/desk/desk-question';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import type { VisitRequest } from '../../http/app-context';
import { citizenAction, citizenPage } from '../../http/doors';
import { parseForm, typedText, type Typed } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { beginSheet, isCurrentSheet, showSigned, signedOn, tabletOf } from '../../http/tablet-cookies';
import { guestBookPath } from '../../i18n/links';
import { ownPageMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'tablet', script: true };

export const loader = citizenPage(async (ctx, visit) => {
  const open = await openForm(ctx, visit);
  const frame = await viewAgencyFrame(ctx);
  const told = { isFresh: visit.url.searchParams.has('baru'), isWrong: visit.cameBack };
  if (open === null) return data({ ...frame, ...told, form: null }, { status: 403 });
  const headers = new Headers();
  // A form that came back is still the same visitor's.
  const begun = visit.cameBack ? [] : beginSheet(visit, open.tablet, open.form.submissionId);
  for (const cookie of begun) headers.append('Set-Cookie', cookie);
  return data({ ...frame, ...told, form: open.form }, { headers });
});

type Sent = { typed: Typed; kirim: string; problems: readonly GuestProblem[]; isTooMany: boolean };

export const action = citizenAction(async (ctx, visit) => {
  const workflow = visit.params.workflow ?? '';
  const here = guestBookPath(visit.lang, ctx.tenant.slug, workflow);
  const open = await openForm(ctx, visit);
  if (open === null) throw redirectTo(here);
  const sent = await parseForm(visit.request, z.object({ kirim: z.uuid() }));
  if (!sent.ok) throw redirectTo(`${here}?baru=1`);
  const { kirim } = sent.value;
  if (!isCurrentSheet(visit, open.tablet, kirim))
    throw redirectTo(
      signedOn(visit, open.tablet)?.submissionId === kirim ? `${here}/selesai` : `${here}?baru=1`,
    );
  const typed = deskAnswers(open.form.form.questions, (name) => typedText(sent.typed, name));
  const result = await signGuestBook(ctx, workflow, open.tablet, { submissionId: kirim, typed });
  if (result.ok) {
    const given = { submissionId: kirim, ...result.signed };
    throw redirectTo(`${here}/selesai`, ...showSigned(visit, open.tablet, { ...given, isProlonged: false }));
  }
  const back: Sent = { typed: sent.typed, kirim, problems: [], isTooMany: false };
  if ('problems' in result) return data({ ...back, problems: result.problems }, { status: 400 });
  if (result.refusal === 'tablet-ended') throw redirectTo(here);
  return data({ ...back, isTooMany: true }, { status: 429 });
});

/** What this device was opened with and the form it shows; null for a device that is not open. */
async function openForm(
  ctx: CitizenContext,
  visit: VisitRequest,
): Promise<{ tablet: TabletKey; form: GuestForm } | null> {
  const workflow = visit.params.workflow ?? '';
  const tablet = tabletOf(visit, ctx.tenant.id, workflow);
  const form = tablet === null ? null : await viewGuestForm(ctx, workflow, tablet);
  return tablet === null || form === null ? null : { tablet, form };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  ownPageMeta(
    loaded,
    location.pathname,
    (lang, texts) =>
      loaded?.form == null ? texts(lang, 'tablet')('ended.title') : inLanguage(loaded.form.form.act, lang),
    loaded?.isWrong ?? false,
  );

export default function SignPage() {
  const { form, isFresh, isWrong: _isWrong, ...frame } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lang = useLang();
  if (form === null) return <DeskEnded frame={frame} />;
  const here = guestBookPath(lang, frame.profile.slug, form.workflow);
  // Whoever comes next begins in the binding language.
  const reset = guestBookPath('id', frame.profile.slug, form.workflow);
  return (
    <DeskPage frame={frame} resetTo={reset} fromTouch={sent === undefined}>
      <SignForm form={form} here={here} isFresh={isFresh && sent === undefined} />
    </DeskPage>
  );
}

type SignFormProps = { form: GuestForm; here: string; isFresh: boolean };

function SignForm({ form, here, isFresh }: SignFormProps) {
  const sent = useActionData<typeof action>();
  const t = useText('tablet');
  const lang = useLang();
  const faults = useFaults(form);
  const asked = form.form.questions;
  const field = (question: GuestForm['form']['questions'][number]) => (
    <DeskQuestion
      key={question.id}
      question={question}
      identities={form.identities}
      typed={sent?.typed ?? {}}
      faults={faults}
    />
  );
  return (
    <form method="post" action={here} className="stack" autoComplete="off" data-once noValidate>
      <ErrorSummary faults={faults} />
      {isFresh ? (
        <p className="notice" role="status">
          {t('form.fresh')}
        </p>
      ) : null}
      <div>
        <h1>{inLanguage(form.form.act, lang)}</h1>
        <p className="lead">{t('form.lead')}</p>
      </div>
      <input type="hidden" name="kirim" value={sent?.kirim ?? form.submissionId} />
      <div className="desk-columns">
        <div className="stack">{asked.filter(({ kind }) => kind !== 'contact').map(field)}</div>
        <div className="stack">
          {asked.filter(({ kind }) => kind === 'contact').map(field)}
          <Buttons here={here} />
        </div>
      </div>
    </form>
  );
}

function Buttons({ here }: { here: string }) {
  const t = useText('tablet');
  return (
    <p className="button-row">
      <button className="button" type="submit" data-sending={t('form.sending')}>
        {t('form.send')}
      </button>
      <a className="button button-quiet" href={here}>
        {t('form.clear')}
      </a>
    </p>
  );
}

function useFaults({ form }: GuestForm): Fault[] {
  const sent = useActionData<typeof action>();
  const filing = useText('filing');
  const t = useText('tablet');
  const lang = useLang();
  if (sent === undefined) return [];
  const wrong = form.questions.flatMap((question) =>
    answerFaults(
      sent.problems.filter((problem) => problem.question === question.id),
      question,
      filing,
      lang,
    ).map(({ field, text }) => ({ field: deskField(question.id, field ?? 'answer'), text })),
  );
  return sent.isTooMany ? [{ field: null, text: t('form.many') }, ...wrong] : wrong;
}
