import type { RecordingForm, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import type { Fault } from '../error-summary';
import { questionField } from './read-recording';

/** Why a report was not recorded. */
export type RecordProblems = {
  readonly refusals: readonly Refusal[];
  /** The form did not arrive as it was shown. */
  readonly isUnreadable: boolean;
};

/** Fields of the page by the names the operation gives them. */
const FIELDS: Readonly<Record<string, string>> = {
  channel: 'jalur',
  'reached-at': 'tanggal',
  original: 'nomor-asal',
  identity: 'identitas',
  contact: 'nama',
  name: 'nama',
  phone: 'telepon',
  email: 'email',
  address: 'alamat',
  note: 'catatan',
};

/** Everything that kept a report from being recorded, each beside the field it is about. */
export function useRecordFaults(
  { questions }: RecordingForm,
  { refusals, isUnreadable }: RecordProblems,
): Fault[] {
  const lang = useLang();
  const t = useText('office');
  const labels: Readonly<Record<string, string>> = {
    channel: t('record.channel'),
    'reached-at': t('record.reached'),
    original: t('history.original'),
    contact: t('record.contact'),
    name: t('contact.name'),
    phone: t('contact.phone'),
    email: t('contact.email'),
    address: t('contact.address'),
    note: t('history.note'),
  };
  const faults = refusals.map(({ code, field = '', max }): Fault => {
    const question = questions.find(({ id }) => `answers.${id}` === field);
    const label = question === undefined ? (labels[field] ?? field) : inLanguage(question.label, lang);
    const text = t(`refusal.${code}`, { label, max: String(max ?? '') });
    if (question === undefined) return { field: FIELDS[field] ?? null, text };
    const name = questionField(question.id);
    return { field: question.kind === 'place' ? `${name}-address` : name, text };
  });
  return isUnreadable ? [{ field: null, text: t('unreadable') }, ...faults] : faults;
}
