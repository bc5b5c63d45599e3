import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideInformation, viewInformation } from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { DecideForms } from '../../components/information-office/decide-forms';
import { EntryDetails } from '../../components/information-office/entry-details';
import { EntryHistory } from '../../components/information-office/entry-history';
import { States } from '../../components/information-office/entry-table';
import { entryNumber } from '../../format/information-params';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'information-office' };

const STEPS = { setujui: 'approve', kembalikan: 'return', tarik: 'withdraw' } as const;
const StepForm = z.object({
  langkah: z.enum(['setujui', 'kembalikan', 'tarik']),
  versi: z.coerce.number().int().min(1),
  alasan: z.string().max(1000).default(''),
});

export const loader = officePage(async (ctx, { params, url }) => {
  const done = url.searchParams.get('selesai');
  return {
    view: await viewInformation(ctx, entryNumber(params.number)),
    isSaved: url.searchParams.has('tersimpan'),
    done: done === 'setujui' || done === 'kembalikan' || done === 'tarik' ? STEPS[done] : null,
  };
});

export const action = officeAction(async (ctx, { params, request }) => {
  const form = await parseForm(request, StepForm);
  if (!form.ok) throw pageError('invalid-input');
  const { langkah, versi: readVersion, alasan: reason } = form.value;
  const number = entryNumber(params.number);
  const result = await decideInformation(ctx, { number, readVersion, step: STEPS[langkah], reason });
  if (result.ok) throw redirectTo(`/konsol/informasi-publik/${String(number)}?selesai=${langkah}`);
  const { code } = result.refusal;
  return data({ code, step: STEPS[langkah], reason }, { status: code === 'reason-missing' ? 400 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(
    location.pathname,
    (lang, text) => loaded?.view.entry.title ?? text(lang, 'information-office')('title'),
  );

export default function InformationEntryPage() {
  const { view, isSaved, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  const words = useText('information');
  const fault = useStepFault();
  const notice = done !== null ? t(`done.${done}`) : isSaved ? t('saved') : null;
  return (
    <div className="queue-page stack">
      <p>
        <a href="/konsol/informasi-publik">{t('title')}</a>
      </p>
      <ErrorSummary faults={fault === null ? [] : [fault]} />
      {notice === null || sent !== undefined ? null : (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <h1>{view.entry.title}</h1>
      <p className="muted">
        {words('number', { number: view.number })} · {words(`class.${view.entry.class}`)} ·{' '}
        <States row={{ ...view, overSince: null }} />
        {view.example ? <> · {t('example')}</> : null}
      </p>
      {view.isOver ? <p className="notice notice-warn">{words('excluded.over')}</p> : null}
      <Faults />
      <DecideForms view={view} sent={sent} />
      <Words />
      <EntryHistory view={view} />
    </div>
  );
}

/** What keeps the draft from being published, each in words. */
function Faults() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  if (view.draft === null) return null;
  if (view.faults.length === 0) return <p>{t('complete')}</p>;
  return (
    <section className="panel stack-8" aria-labelledby="kurang">
      <h2 id="kurang">{t('faults')}</h2>
      <ul>
        {view.faults.map((fault) => (
          <li key={fault}>{t(`fault.${fault}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The newest version, and folded below it what the public reads when that is another. */
function Words() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('information-office');
  return (
    <>
      <section className="stack-8" aria-labelledby="terbaru">
        <h2 id="terbaru">{t('newest')}</h2>
        <EntryDetails view={view} entry={view.entry} version={view.version} />
      </section>
      {view.shown === null ? null : (
        <details>
          <summary>{t('shown-now')}</summary>
          <EntryDetails view={view} entry={view.shown} version={null} />
        </details>
      )}
    </>
  );
}

/** Why the step that was sent was not made. */
function useStepFault(): Fault | null {
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  if (sent === undefined) return null;
  const field = sent.code === 'reason-missing' ? `alasan-${sent.step}` : null;
  return { field, text: t(`refusal.${sent.code}`) };
}
