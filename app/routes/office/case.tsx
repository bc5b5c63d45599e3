import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import {
  addNote,
  assignCase,
  listDocuments,
  listQueue,
  OperationError,
  REVEAL_PURPOSES,
  revealContact,
  viewCase,
  type CaseContact,
  type CaseView,
  type NewNote,
  type OfficialContext,
} from '@maklumat/operations';
import { z } from 'zod';
import { ErrorSummary, type Fault } from '../../components/error-summary';
import { CaseHead, StatusSentence } from '../../components/office/case-head';
import { CaseHistory, CitizenHistory } from '../../components/office/case-history';
import { useOffice } from '../../components/office/office-outlet';
import { ErasedNotice } from '../../components/retention/erased-notice';
import { CaseRail, PURPOSE, SMALL_FORM } from '../../components/office/case-rail';
import { rememberedList } from '../../components/office/habits';
import { PANE_ROWS, QueuePane } from '../../components/office/queue-pane';
import { askedQueue, casePath } from '../../components/office/queue-views';
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
/** One form with three buttons: whichever is pressed, a note that was begun comes along and is not lost. */
const SmallForm = z.object({
  maksud: z.enum(['catatan', 'tugaskan', 'tampilkan']),
  versi: z.coerce.number().int().min(1),
  petugas: z.uuid().optional(),
  keperluan: z.enum(REVEAL_PURPOSES).optional().catch(undefined),
  catatan: z.string().optional(),
});
type Sent = {
  readonly contact: CaseContact | null;
  readonly note: string;
  readonly fault: 'required' | 'too-long' | 'given-away' | 'no-purpose' | null;
  readonly isSaved: boolean;
};
const BACK: Sent = { contact: null, note: '', fault: null, isSaved: false };

export const loader = officePage(async (ctx, visit) => {
  const view = await viewCase(ctx, visit.params.number ?? '');
  const documents = await listDocuments(ctx, view.number);
  const list = rememberedList(visit);
  const { rows } = await listQueue(ctx, askedQueue(list));
  const isSaved = visit.url.searchParams.has('tersimpan');
  return { view, documents, list, rows: rows.slice(0, PANE_ROWS), isSaved };
});

export const action = officeAction(async (ctx, { params, request }) => {
  const number = params.number ?? '';
  const form = await parseForm(request, SmallForm);
  if (!form.ok) throw pageError('invalid-input');
  const { value } = form;
  const note = typedText(form.typed, 'catatan');
  switch (value.maksud) {
    case 'tampilkan':
      if (value.keperluan === undefined)
        return data({ ...BACK, note, fault: 'no-purpose' as const }, { status: 400 });
      return data({ ...BACK, note, contact: await revealContact(ctx, number, value.keperluan) });
    case 'tugaskan':
      await assignCase(ctx, number, value.petugas ?? null);
      if (note.trim() !== '') return data({ ...BACK, note, isSaved: true });
      break;
    case 'catatan': {
      const fault = await keepNote(ctx, { number, readVersion: value.versi, text: note });
      if (fault !== null)
        return data({ ...BACK, note, fault }, { status: fault === 'given-away' ? 409 : 400 });
    }
  }
  throw redirectTo(`${casePath(number)}?tersimpan`);
});

/** Adds a note, or says why not: it may be nothing, or the case went to another unit while it was written. */
async function keepNote(
  ctx: OfficialContext,
  note: NewNote,
): Promise<'required' | 'too-long' | 'given-away' | null> {
  const length = note.text.trim().length;
  if (length === 0) return 'required';
  if (length > LONGEST_NOTE) return 'too-long';
  try {
    await addNote(ctx, note);
    return null;
  } catch (error) {
    if (error instanceof OperationError && error.code === 'forbidden') return 'given-away';
    throw error;
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) => loaded?.view.number ?? text(lang, 'office')('title'));

export default function CasePage() {
  const { view, documents, list, rows, isSaved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('office');
  const isGivenAway = sent?.fault === 'given-away';
  const fault = useSmallFault();
  return (
    <div className="case case-beside">
      <div className="case-main stack">
        <ErrorSummary faults={fault === null ? [] : [fault]} />
        {(sent?.isSaved ?? isSaved) ? (
          <p className="notice" role="status">
            {t('saved')}
          </p>
        ) : null}
        <CaseHead view={view} />
        <Erased view={view} />
        <AgencySide view={view} />
        {isGivenAway ? <UnsentWords words={[{ label: null, text: sent.note }]} /> : null}
        <form method="post" id={SMALL_FORM} className={view.mayWork ? 'field-internal stack-8' : undefined}>
          <input type="hidden" name="versi" value={view.version} />
          {view.mayWork ? (
            <NoteFields
              note={isGivenAway ? '' : (sent?.note ?? '')}
              fault={fault?.field === 'catatan' ? fault.text : null}
            />
          ) : null}
        </form>
        <CitizenSide view={view} />
      </div>
      <CaseRail
        view={view}
        documents={documents}
        contact={sent?.contact ?? null}
        purposeFault={fault?.field === PURPOSE ? fault.text : null}
      />
      <QueuePane list={list} rows={rows} current={view.number} />
    </div>
  );
}

/** What of it was erased, for whoever looks for it in vain. */
function Erased({ view }: { view: CaseView }) {
  const { slug } = useOffice().frame.profile;
  return <ErasedNotice entries={view.history} zone={view.zone} tenant={slug} />;
}

/** What happened, as the agency reads it. */
function AgencySide({ view }: { view: CaseView }) {
  const t = useText('office');
  return (
    <section className="stack-8">
      <h2>{t('history.title')}</h2>
      <CaseHistory view={view} entries={view.history} />
    </section>
  );
}

/** The same, as the person it is about reads it. */
function CitizenSide({ view }: { view: CaseView }) {
  const t = useText('office');
  return (
    <details className="citizen-view">
      <summary>{t(`citizen.seen-by.${view.person}`)}</summary>
      <div className="stack">
        <StatusSentence view={view} />
        <CitizenHistory view={view} />
      </div>
    </details>
  );
}

/** What is wrong with what was sent; a case given away has no field for a note any more. */
function useSmallFault(): Fault | null {
  const sent = useActionData<typeof action>();
  const t = useText('office');
  const forms = useText('forms');
  const wrong = sent?.fault ?? null;
  if (wrong === null) return null;
  if (wrong === 'no-purpose') return { field: PURPOSE, text: t('contact.purpose-missing') };
  return wrong === 'given-away'
    ? { field: null, text: t('note.given-away') }
    : { field: 'catatan', text: forms(`fault.${wrong}`, { label: t('note.label') }) };
}

/** Words for colleagues alone. */
function NoteFields({ note, fault }: { note: string; fault: string | null }) {
  const t = useText('office');
  return (
    <>
      <p className="entry-seen">{t('history.internal')}</p>
      <TextArea name="catatan" label={t('note.label')} value={note} fault={fault} rows={3} />
      <button className="button button-quiet" type="submit" name="maksud" value="catatan">
        {t('note.submit')}
      </button>
    </>
  );
}
