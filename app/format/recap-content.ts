import { tablesPaperPdf, type TablesPaper } from '@maklumat/documents';
import type { RecapView } from '@maklumat/operations';
import { dayInZone } from '@maklumat/calendar';
import { textOf } from '../i18n/create-i18n';
import { formatDay, formatMoment, formatMonth } from './date';
import { paperHead } from './paper-content';
import { receiptFonts } from './receipt-fonts';
import { noteAuthor, recapSections } from './recap-words';

/** What a recap says on paper. */
export type RecapContent = Omit<TablesPaper, 'pageOf' | 'madeAt'>;

/** A recap on paper: in Indonesian, with the last evaluation note and who wrote it. */
export function recapContent(view: RecapView, now: Date): RecapContent {
  const t = textOf('id', 'outputs');
  const name = view.recap.name.id;
  const note = view.notes.at(-1);
  return {
    language: 'id',
    head: paperHead(view.letterhead),
    name: `${name} ${formatMonth(view.month, 'id')}`,
    foot: t('paper.made', { name, moment: formatMoment(now, view.zone, 'id') }),
    isWide: false,
    title: name.toUpperCase(),
    subtitle: t('recap.period', { month: formatMonth(view.month, 'id') }),
    sections: [
      ...recapSections(view, 'id'),
      {
        heading: t('recap.note'),
        paragraphs: note === undefined ? [t('recap.note-none')] : [note.text, noteAuthor(note, view, 'id')],
        table: null,
      },
    ],
    date: formatDay(dayInZone(now, view.zone), 'id'),
    signature: view.signatory,
  };
}

/** A recap as a PDF. */
export async function recapPdf(view: RecapView, now: Date): Promise<Uint8Array> {
  const t = textOf('id', 'outputs');
  const pageOf = (page: number, pages: number) => t('paper.page', { page, pages });
  return tablesPaperPdf({ ...recapContent(view, now), madeAt: now, pageOf }, await receiptFonts());
}
