import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  addRecordingFiles,
  OperationError,
  readRecordingFiles,
  recordCase,
  removeRecordingFile,
  viewRecordingForms,
  type OfficialContext,
  type TimelineFile,
} from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { ErrorSummary } from '../../components/error-summary';
import { caseWords } from '../../components/office/case-words';
import { useOffice } from '../../components/office/office-outlet';
import { asksToRead, readPasted } from '../../components/office/read-pasted';
import { FILES_FIELD } from '../../components/office/read-act';
import { recordingOf } from '../../components/office/read-recording';
import { readSentRecording, type SentRecording } from '../../components/office/read-sent-recording';
import type { RecordProblems } from '../../components/office/record-faults';
import { RecordForm } from '../../components/office/record-form';
import { RecordedReport } from '../../components/office/recorded-report';
import { UnsentWords } from '../../components/office/unsent-words';
import { writtenWords } from '../../components/office/written-words';
import { replyText } from '../../format/reply-text';
import { localFields } from '../../format/local-moment';
import { officeAction, officePage } from '../../http/doors';
import { typedText, type Typed } from '../../http/parse-form';
import type { RefusedUpload } from '../../http/read-upload-form';
import type { RouteHandle } from '../../http/route-handle';
import { trackPath } from '../../i18n/links';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = {
  i18n: 'office',
  uploads: true,
  script: true,
  live: true,
};

export const loader = officePage(async (ctx, { url, now }) => {
  const { zone, forms, submissionId } = await viewRecordingForms(ctx);
  if (forms.length === 0) throw new OperationError('forbidden');
  const asked = url.searchParams.get('layanan');
  const form = forms.length === 1 ? forms[0] : forms.find(({ workflow }) => workflow === asked);
  const choices = forms.map(({ workflow, name }) => ({ workflow, name }));
  return { form: form ?? null, choices, submissionId, zone, now: localFields(now, zone) };
});

export const action = officeAction(async (ctx, { request, now, baseUrl }) => {
  const { zone, forms } = await viewRecordingForms(ctx);
  const read = await readSentRecording(request);
  const { sent } = read;
  const form = sent.ok ? forms.find(({ workflow }) => workflow === sent.value.layanan) : undefined;
  const back = {
    recorded: null,
    typed: sent.typed,
    refusals: [],
    isUnreadable: false,
    chat: null,
    ...NO_FILES,
  };
  if (!sent.ok || form === undefined)
    return data({ ...back, kirim: null, isUnreadable: true }, { status: 400 });
  const { kirim } = sent.value;
  const refused = await keepSentFiles(ctx, kirim, read);
  const kept = { ...back, kirim, files: refused, waiting: await readRecordingFiles(ctx, kirim) };
  if (refused.length > 0) return data(kept, { status: 400 });
  if (asksToRead(sent.typed)) return data({ ...kept, ...readPasted(form, sent.typed, zone, now) });
  const result = await recordCase(ctx, recordingOf(form, sent.typed, kirim, zone));
  if (result.ok) {
    const { recorded } = result;
    const reply =
      typedText(sent.typed, 'jalur') === 'whatsapp'
        ? replyText(recorded, { zone, url: baseUrl + trackPath('id', ctx.tenant.slug, recorded.number) })
        : null;
    return data({ ...back, typed: {}, kirim, recorded: { ...recorded, reply } });
  }
  return data({ ...kept, refusals: [...result.refusals] }, { status: 422 });
});

const NO_FILES: { files: RefusedUpload[]; waiting: readonly TimelineFile[] } = { files: [], waiting: [] };

/** Takes out what was unchosen and keeps what came; answers what could not be kept. */
async function keepSentFiles(
  ctx: OfficialContext,
  submissionId: string,
  { files, removed, refusals }: SentRecording,
): Promise<RefusedUpload[]> {
  for (const id of removed) await removeRecordingFile(ctx, submissionId, id);
  const refused = await addRecordingFiles(ctx, submissionId, files);
  return [...refused.map((one) => ({ ...one, field: FILES_FIELD })), ...refusals];
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) =>
    text(lang, 'office')('record.title', caseWords({ noun: null, person: null }, lang)),
  );

const NO_PROBLEMS: RecordProblems = { refusals: [], files: [], isUnreadable: false };

export default function RecordPage() {
  const { form, submissionId, zone, now } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lang = useLang();
  const t = useText('office');
  const { kind } = useOffice().queues;
  if (sent?.recorded != null) return <RecordedReport {...sent.recorded} kind={form ?? kind} />;
  return (
    <div className="stack">
      <h1>
        {form === null
          ? t('record.title', caseWords(kind, lang))
          : t(`record.of.${form.person}`, caseWords(form, lang))}
      </h1>
      {form === null ? (
        <>
          {sent === undefined ? null : <Unsent typed={sent.typed} />}
          <Choices />
        </>
      ) : (
        <>
          <p className="muted">{inLanguage(form.name, lang)}</p>
          <RecordForm
            form={form}
            submissionId={sent?.kirim ?? submissionId}
            typed={sent?.typed ?? { tanggal: [now.day], jam: [now.clock] }}
            problems={sent ?? NO_PROBLEMS}
            zone={zone}
            chat={sent?.chat ?? null}
            files={sent?.waiting ?? []}
          />
        </>
      )}
    </div>
  );
}

/** The services of which something may be written down. */
function Choices() {
  const { choices } = useLoaderData<typeof loader>();
  const lang = useLang();
  return (
    <ul className="stack-8">
      {choices.map(({ workflow, name }) => (
        <li key={workflow}>
          <a href={`/konsol/catat?layanan=${workflow}`}>{inLanguage(name, lang)}</a>
        </li>
      ))}
    </ul>
  );
}

/** The service is not recorded any more: what was written for it, to copy. */
function Unsent({ typed }: { typed: Typed }) {
  const t = useText('office');
  return (
    <>
      <ErrorSummary faults={[{ field: null, text: t('unreadable') }]} />
      <UnsentWords words={writtenWords(typed).map(({ text }) => ({ label: null, text }))} />
    </>
  );
}
