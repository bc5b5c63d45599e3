import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { randomUUID } from 'node:crypto';
import {
  importInformation,
  previewInformationImport,
  viewInformationForm,
  type ListFault,
} from '@maklumat/operations';
import { COLUMNS } from '@maklumat/public-information';
import { inLanguage } from '@maklumat/standards';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { ImportFaults } from '../../components/information-office/import-faults';
import { ImportFields } from '../../components/information-office/import-fields';
import { officeAction, officePage } from '../../http/doors';
import { readUploadForm, type UploadForm } from '../../http/read-upload-form';
import { redirectTo } from '../../http/redirect-to';
import type { RouteHandle } from '../../http/route-handle';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle: RouteHandle & { i18n: string } = { i18n: 'information-office', uploads: true };

/** A list of five thousand rows with room; the form carries it again when it is taken. */
const LIMITS = {
  ...{ maxFileBytes: 4 * 1024 * 1024, maxFiles: 1, maxRequestBytes: 16 * 1024 * 1024 },
  maxFieldBytes: 4 * 1024 * 1024,
};
/** As many faults as a page shows; the others come when these are mended. */
const SHOWN_FAULTS = 200;
const SHOWN_ROWS = 5;
/** The first name of each column; others are understood too. */
const COLUMN_NAMES = Object.values(COLUMNS).map(([name]) => name);

export const loader = officePage(async (ctx) => {
  const { units } = await viewInformationForm(ctx);
  return { importId: randomUUID(), units: units.map(({ name }) => inLanguage(name, 'id')) };
});

type Answer = {
  readonly text: string;
  readonly problem: 'not-utf8' | 'nothing-sent' | 'too-big' | null;
  readonly faults: readonly ListFault[];
  readonly faultCount: number;
  /** How many rows can be taken; null when they cannot. */
  readonly good: number | null;
  readonly first: readonly { readonly title: string; readonly unit: string }[];
};

const NOTHING: Answer = { text: '', problem: null, faults: [], faultCount: 0, good: null, first: [] };

export const action = officeAction(async (ctx, { request }) => {
  const sent = await readUploadForm(request, LIMITS);
  const { text, problem } = textOf(sent);
  if (problem !== null) return data({ ...NOTHING, text, problem }, { status: 400 });
  if (sent.fields.get('ambil') !== null) {
    const result = await importInformation(ctx, text, sent.fields.get('impor') ?? '');
    if (result.ok)
      throw redirectTo(`/konsol/informasi-publik?impor=${result.importId}&diambil=${String(result.entries)}`);
    return data(answerOf(text, result.faults), { status: 422 });
  }
  const { entries, faults } = await previewInformationImport(ctx, text);
  if (faults.length > 0) return data(answerOf(text, faults), { status: 422 });
  const first = entries.slice(0, SHOWN_ROWS).map(({ title, unit }) => ({ title, unit }));
  return data({ ...NOTHING, text, good: entries.length, first });
});

function answerOf(text: string, faults: readonly ListFault[]): Answer {
  return { ...NOTHING, text, faults: faults.slice(0, SHOWN_FAULTS), faultCount: faults.length };
}

/** The list that was sent: a file before what was pasted. */
function textOf({ fields, files, refusals }: UploadForm): Pick<Answer, 'text' | 'problem'> {
  const pasted = fields.get('daftar') ?? '';
  const [file] = files;
  if (refusals.some(({ refusal }) => refusal.code !== 'file-empty')) return { text: '', problem: 'too-big' };
  if (file === undefined) return { text: pasted, problem: pasted.trim() === '' ? 'nothing-sent' : null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes), problem: null };
  } catch {
    return { text: pasted, problem: 'not-utf8' };
  }
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'information-office')('importing.title'));

export default function InformationImportPage() {
  const { importId, units } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  const faults: Fault[] =
    sent?.problem == null ? [] : [{ field: 'daftar', text: t(`importing.${sent.problem}`) }];
  return (
    <div className="queue-page stack">
      <p>
        <a href="/konsol/informasi-publik">{t('title')}</a>
      </p>
      <ErrorSummary faults={faults} />
      <h1>{t('importing.title')}</h1>
      <p>{t('importing.lead')}</p>
      <ImportFaults
        faults={sent?.faults ?? []}
        count={sent?.faultCount ?? 0}
        units={units}
        columns={COLUMN_NAMES}
      />
      {sent?.good == null ? null : <Good importId={importId} />}
      <ImportFields text={sent?.text ?? ''} fault={faults[0]?.text ?? null} isRead={sent?.good != null} />
      <details>
        <summary>{t('importing.columns')}</summary>
        <p>{t('importing.required-columns')}</p>
        <p>{COLUMN_NAMES.join(', ')}</p>
      </details>
      <KnownUnits units={units} />
    </div>
  );
}

/** Names that the column of the unit may have. */
function KnownUnits({ units }: { units: readonly string[] }) {
  const t = useText('information-office');
  return (
    <details>
      <summary>{t('importing.units')}</summary>
      <ul>
        {units.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

/** What can be taken, its first rows, and the button that takes it. */
function Good({ importId }: { importId: string }) {
  const sent = useActionData<typeof action>();
  const t = useText('information-office');
  if (sent?.good == null) return null;
  return (
    <form className="panel stack-8" method="post" encType="multipart/form-data">
      <p role="status">{t('importing.good', { count: sent.good })}</p>
      <p>{t('importing.first')}</p>
      <ul>
        {sent.first.map(({ title, unit }, index) => (
          <li key={index}>
            {title} <span className="muted">({unit})</span>
          </li>
        ))}
      </ul>
      <input type="hidden" name="impor" value={importId} />
      <input type="hidden" name="ambil" value="1" />
      <input type="hidden" name="daftar" value={sent.text} />
      <button className="button" type="submit">
        {t('importing.submit', { count: sent.good })}
      </button>
    </form>
  );
}
