import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  addNote,
  assignCase,
  listQueue,
  OperationError,
  revealContact,
  viewCase,
  type OfficialContext,
} from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { CaseHead, StatusSentence } from '../../components/office/case-head';
import { CaseHistory, CitizenHistory } from '../../components/office/case-history';
import { CaseRail } from '../../components/office/case-rail';
import { rememberedView } from '../../components/office/habits';
import { PANE_ROWS, QueuePane } from '../../components/office/queue-pane';
import { casePath } from '../../components/office/queue-views';
import { UnsentWords } from '../../components/office/unsent-words';
import { TextArea } from '../../components/text-area';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'office' };

const LONGEST_NOTE = 5000;
const SmallForm = z.object({
  maksud: z.enum(['catatan', 'tugaskan', 'tampilkan']),
  petugas: z.uuid().optional(),
  catatan: z.string().max(LONGEST_NOTE).optional(),
});

export const loader = officePage(async (ctx, visit) => {
  const view = await viewCase(ctx, visit.params.number ?? '');
  const { rows, view: list } = await listQueue(ctx, { view: rememberedView(visit) });
  return { view, list, rows: rows.slice(0, PANE_ROWS), isSaved: visit.url.searchParams.has('tersimpan') };
});

export const action = officeAction(async (ctx, { params, request }) => {
  const number = params.number ?? '';
  const form = await parseForm(request, SmallForm);
  const note = typedText(form.typed, 'catatan');
  if (!form.ok) {
    if (form.errors.catatan === undefined) throw pageError('invalid-input');
    return data({ contact: null, note, fault: 'too-long' as const }, { status: 400 });
  }
  switch (form.value.maksud) {
    case 'tampilkan':
      return data({ contact: await revealContact(ctx, number), note: '', fault: null });
    case 'tugaskan':
      await assignCase(ctx, number, form.value.petugas ?? null);
      break;
    case 'catatan':
      if (form.value.catatan === undefined)
        return data({ contact: null, note, fault: 'required' as const }, { status: 400 });
      if (!(await isNoteKept(ctx, number, form.value.catatan)))
        return data({ contact: null, note, fault: 'given-away' as const }, { status: 409 });
      break;
  }
  throw redirectTo(`${casePath(number)}?tersimpan`);
});

/** Adds a note, unless the case went to another unit while it was written. */
async function isNoteKept(ctx: OfficialContext, number: string, text: string): Promise<boolean> {
  try {
    await addNote(ctx, number, text);
    return true;
  } catch (error) {
    if (error instanceof OperationError && error.code === 'forbidden') return false;
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) => loaded?.view.number ?? text(lang, 'office')('title'));

export default function CasePage() {
  const { view, list, rows, isSaved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('office');
  const isGivenAway = sent?.fault === 'given-away';
  const fault = useNoteFault();
  return (
    <div className="case case-beside">
      <div className="case-main stack">
        <ErrorSummary faults={fault === null ? [] : [fault]} />
        {isSaved && sent === undefined ? (
          <p className="notice" role="status">
            {t('saved')}
          </p>
        ) : null}
        <CaseHead view={view} />
        <section className="stack-8">
          <h2>{t('history.title')}</h2>
          <CaseHistory number={view.number} entries={view.history} clocks={view.clocks} />
        </section>
        {isGivenAway ? <UnsentWords typed={{ catatan: [sent.note] }} isWritten={() => true} /> : null}
        {view.mayWork ? (
          <NoteForm note={isGivenAway ? '' : (sent?.note ?? '')} fault={fault?.text ?? null} />
        ) : null}
        <details className="citizen-view">
          <summary>{t('citizen.title')}</summary>
          <div className="stack">
            <StatusSentence view={view} />
            <CitizenHistory view={view} />
          </div>
        </details>
      </div>
      <CaseRail view={view} contact={sent?.contact ?? null} />
      <QueuePane view={list} rows={rows} current={view.number} />
    </div>
  );
}

/** What is wrong with the note that was sent; a case given away has no field for it any more. */
function useNoteFault(): Fault | null {
  const sent = useActionData<typeof action>();
  const t = useText('office');
  const forms = useText('forms');
  if (sent?.fault == null) return null;
  return sent.fault === 'given-away'
    ? { field: null, text: t('note.given-away') }
    : { field: 'catatan', text: forms(`fault.${sent.fault}`, { label: t('note.label') }) };
}

/** Words for colleagues alone. */
function NoteForm({ note, fault }: { note: string; fault: string | null }) {
  const t = useText('office');
  return (
    <form method="post" className="field-internal stack-8">
      <input type="hidden" name="maksud" value="catatan" />
      <p className="entry-seen">{t('history.internal')}</p>
      <TextArea name="catatan" label={t('note.label')} value={note} fault={fault} rows={3} />
      <button className="button button-quiet" type="submit">
        {t('note.submit')}
      </button>
    </form>
  );
}
