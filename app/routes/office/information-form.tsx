import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { randomUUID } from 'node:crypto';
import { PUBLICATION_LIMITS } from '@maklumat/files';
import {
  keepInformationFile,
  saveInformation,
  viewInformation,
  viewInformationForm,
  type KeptInformationFile,
  type OfficialContext,
} from '@maklumat/operations';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { fileFault } from '../../components/file-fault';
import { formFaults } from '../../components/form-faults';
import { EntryForm } from '../../components/information-office/entry-form';
import {
  ENTRY_FIELDS,
  EntryForm as SentForm,
  entryOf,
  typedOf,
} from '../../components/information-office/entry-form-fields';
import { entryNumber } from '../../format/information-params';
import { officeAction, officePage } from '../../http/doors';
import { parseFields, typedText, type FormErrors, type Typed } from '../../http/parse-form';
import { readUploadForm, type RefusedUpload, type UploadForm } from '../../http/read-upload-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'information-office', uploads: true };

export const loader = officePage(async (ctx, { params }) => {
  const choices = await viewInformationForm(ctx);
  const page = { choices, submissionId: randomUUID() };
  if (params.number === undefined) return { ...page, number: null, version: 0, typed: {}, current: null };
  const { number, version, entry } = await viewInformation(ctx, entryNumber(params.number));
  return { ...page, number, version, typed: typedOf(entry), current: entry.file?.name ?? null };
});

type Back = {
  readonly typed: Typed;
  readonly errors: FormErrors;
  readonly files: readonly Pick<RefusedUpload, 'name' | 'refusal'>[];
  readonly refusal: 'changed-meanwhile' | 'unit-unknown' | null;
  readonly kept: KeptInformationFile | null;
  readonly submissionId: string;
  readonly version: number;
};

export const action = officeAction(async (ctx, { params, request }) => {
  const upload = await readUploadForm(request, PUBLICATION_LIMITS);
  const names = [...new Set(upload.fields.keys())];
  const form = parseFields(new Map(names.map((name) => [name, upload.fields.getAll(name)])), SentForm);
  const { kept, refused } = await keepSent(ctx, upload, form.typed);
  const back: Back = {
    ...{ typed: form.typed, errors: {}, files: refused, refusal: null, kept },
    submissionId: typedText(form.typed, 'kirim') || randomUUID(),
    version: Number(typedText(form.typed, 'versi')) || 0,
  };
  if (!form.ok) return data({ ...back, errors: form.errors }, { status: 400 });
  if (refused.length > 0) return data(back, { status: 400 });
  const number = params.number === undefined ? null : entryNumber(params.number);
  const { kirim: submissionId, versi: readVersion } = form.value;
  const isRemoved = form.value['hapus-berkas'] !== '';
  const saved = await saveInformation(ctx, {
    ...{ number, readVersion, submissionId, entry: entryOf(form.value) },
    file: kept === null ? { does: isRemoved ? 'remove' : 'keep' } : { does: 'take', ticket: kept.ticket },
  });
  if (saved.ok) throw redirectTo(`/konsol/informasi-publik/${String(saved.number)}?tersimpan`);
  return data({ ...back, refusal: saved.refusal.code }, { status: 409 });
});

/** Keeps a file that came; one that was kept before stays unless it is to go. */
async function keepSent(
  ctx: OfficialContext,
  { files, refusals }: UploadForm,
  typed: Typed,
): Promise<{ kept: KeptInformationFile | null; refused: Back['files'] }> {
  const [file] = files;
  if (refusals.length > 0) return { kept: null, refused: refusals };
  if (file === undefined) return { kept: keptBefore(typed), refused: [] };
  const result = await keepInformationFile(ctx, file);
  if (result.ok) return { kept: result.file, refused: [] };
  return { kept: null, refused: [{ name: file.name, refusal: result.refusal }] };
}

function keptBefore(typed: Typed): KeptInformationFile | null {
  const ticket = typedText(typed, 'berkas-tersimpan');
  if (ticket === '' || typedText(typed, 'hapus-berkas') !== '') return null;
  return { ticket, name: typedText(typed, 'berkas-nama').slice(0, 120), mediaType: '', bytes: 0 };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) => {
    const t = text(lang, 'information-office');
    return loaded?.number == null ? t('form.new') : t('form.edit', { number: loaded.number });
  });

export default function InformationFormPage() {
  const loaded = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  const faults = useFaults();
  const { number, choices, current } = loaded;
  return (
    <div className="stack settings-form">
      <p>
        <a href="/konsol/informasi-publik">{t('title')}</a>
      </p>
      <h1>{number === null ? t('form.new') : t('form.edit', { number })}</h1>
      <ErrorSummary faults={faults} />
      <EntryForm
        choices={choices}
        typed={sent?.typed ?? loaded.typed}
        faults={faults}
        submissionId={sent?.submissionId ?? loaded.submissionId}
        version={sent?.refusal === 'changed-meanwhile' ? loaded.version : (sent?.version ?? loaded.version)}
        kept={sent?.kept ?? null}
        current={current}
      />
    </div>
  );
}

function useFaults(): Fault[] {
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  const forms = useText('forms');
  const filing = useText('filing');
  const lang = useLang();
  if (sent === undefined) return [];
  const labels = Object.fromEntries(ENTRY_FIELDS.map((field) => [field, t(`field.${field}`)]));
  const own = (code: string, field: string): string | null =>
    isOwnCode(code) ? t(`fault-own.${code}`, { label: labels[field] ?? '' }) : null;
  const conflict =
    sent.refusal === null
      ? []
      : [{ field: null, text: `${t(`refusal.${sent.refusal}`)} ${t('conflict-kept')}` }];
  return [
    ...conflict,
    ...formFaults(sent.errors, labels, forms, own),
    ...sent.files.map((file) => ({ field: 'berkas', text: fileFault(file, filing, lang) })),
  ];
}

function isOwnCode(code: string): code is 'time-malformed' | 'day-malformed' | 'address-not-own' {
  return ['time-malformed', 'day-malformed', 'address-not-own'].includes(code);
}
