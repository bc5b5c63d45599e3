import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LONGEST_RECAP_NOTE, viewRecap, writeRecapNote } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { z } from 'zod';
import { dayInZone } from '@maklumat/calendar';
import { formatMonth } from '../../format/date';
import { ErrorSummary } from '../../components/error-summary';
import { MonthsBeside } from '../../components/office/months-beside';
import { recapPath } from '../../components/office/recap-path';
import { RecapSections } from '../../components/office/recap-sections';
import { TextArea } from '../../components/text-area';
import { noteAuthor, recapSections } from '../../format/recap-words';
import { officeAction, officePage } from '../../http/doors';
import { pageError } from '../../http/page-errors';
import { parseForm, typedText } from '../../http/parse-form';
import { redirectTo } from '../../http/redirect-to';
import { staffMeta } from '../../i18n/text-page-meta';
import { useLang, useText } from '../../i18n/use-text';

export const handle = { i18n: 'outputs' };

/** The figures of a month and its evaluation note. */
export const loader = officePage(async (ctx, { params, url, now }) => {
  const view = await viewRecap(ctx, url.searchParams.get('rekap'), params.month ?? '');
  const isNow = view.month === dayInZone(now, view.zone).slice(0, 7);
  return { view, isNow, isSaved: url.searchParams.has('tersimpan'), longest: LONGEST_RECAP_NOTE };
});

const NoteForm = z.object({
  rekap: z.string(),
  nomor: z.coerce.number().int().min(0),
  catatan: z.string().optional(),
});

export const action = officeAction(async (ctx, { params, request }) => {
  const month = params.month ?? '';
  const form = await parseForm(request, NoteForm);
  if (!form.ok) throw pageError('invalid-input');
  const text = typedText(form.typed, 'catatan');
  const { rekap: recap, nomor: readNumber } = form.value;
  const result = await writeRecapNote(ctx, { recap, month, readNumber, text });
  if (!result.ok)
    return data(
      { text, fault: result.refusal.code },
      { status: result.refusal.code === 'note-changed' ? 409 : 400 },
    );
  throw redirectTo(`${recapPath(month, recap)}&tersimpan`);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) =>
  staffMeta(location.pathname, (lang, text) =>
    loaded === undefined ? text(lang, 'outputs')('recap.title') : inLanguage(loaded.view.recap.name, lang),
  );

export default function RecapPage() {
  const { view, isSaved } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  const lang = useLang();
  return (
    <div className="column stack">
      <h1>{inLanguage(view.recap.name, lang)}</h1>
      {isSaved ? (
        <p className="notice notice-ok" role="status">
          {t('recap.note-saved')}
        </p>
      ) : null}
      <Months />
      <p className="strong">{t('recap.period', { month: formatMonth(view.month, lang) })}</p>
      <p className="muted">{t('recap.about')}</p>
      <RecapSections sections={recapSections(view, lang)} />
      <section className="stack-8">
        <h2>{t('recap.note')}</h2>
        <Notes />
        {view.mayEvaluate ? <NoteFields /> : null}
      </section>
    </div>
  );
}

/** The months beside this one, other recaps, and the same on paper. */
function Months() {
  const { view, isNow } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  const lang = useLang();
  const { month, recap, others } = view;
  return (
    <>
      <MonthsBeside month={month} isNow={isNow} pathOf={(one) => recapPath(one, recap.slug)} />
      <ul className="register-files" aria-label={t('recap.files')}>
        {others.map(({ slug, name }) => (
          <li key={slug}>
            <a href={recapPath(month, slug)}>{inLanguage(name, lang)}</a>
          </li>
        ))}
        <li>
          <a href={recapPath(month, recap.slug, '/cetak')}>{t('recap.print')}</a>
        </li>
        <li>
          <a href={recapPath(month, recap.slug, '.pdf')}>{t('recap.pdf')}</a>
        </li>
      </ul>
    </>
  );
}

/** The last note, and folded what was written before it. */
function Notes() {
  const { view } = useLoaderData<typeof loader>();
  const t = useText('outputs');
  const lang = useLang();
  const last = view.notes.at(-1);
  if (last === undefined) return <p>{t('recap.note-none')}</p>;
  const earlier = view.notes.slice(0, -1).reverse();
  return (
    <>
      <p className="as-typed entry-text">{last.text}</p>
      <p className="muted">{noteAuthor(last, view, lang)}</p>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{t('recap.note-earlier')}</summary>
          {earlier.map((note) => (
            <div key={note.number} className="entry">
              <p className="as-typed">{note.text}</p>
              <p className="muted">{noteAuthor(note, view, lang)}</p>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

/** A new saving of the note, which begins with the last one. */
function NoteFields() {
  const { view, longest } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('outputs');
  const forms = useText('forms');
  const last = view.notes.at(-1);
  const label = t('recap.note-label');
  const isChanged = sent?.fault === 'note-changed';
  const fault =
    sent === undefined || sent.fault === 'note-changed' ? null : forms(`fault.${sent.fault}`, { label });
  return (
    <form method="post" className="stack-8">
      <ErrorSummary
        faults={[
          ...(isChanged ? [{ field: 'catatan', text: t('recap.note-changed') }] : []),
          ...(fault === null ? [] : [{ field: 'catatan', text: fault }]),
        ]}
      />
      <input type="hidden" name="rekap" value={view.recap.slug} />
      <input type="hidden" name="nomor" value={last?.number ?? 0} />
      <TextArea
        name="catatan"
        label={label}
        hint={t('recap.note-hint')}
        value={sent?.text ?? last?.text ?? ''}
        fault={isChanged ? t('recap.note-changed') : fault}
        max={longest}
      />
      <button className="button" type="submit">
        {t('recap.note-save')}
      </button>
    </form>
  );
}
