import type { RecordingForm, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import type { RefusedUpload } from '../../http/read-upload-form';
import type { Fault } from '../error-summary';
import { fileFault } from '../file-fault';
import { questionField } from './read-recording';

/** Why a report was not recorded. */
export type RecordProblems = {
  readonly refusals: readonly Refusal[];
  /** Files that were not kept. */
  readonly files?: readonly RefusedUpload[];
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
  { refusals, files = [], isUnreadable }: RecordProblems,
): Fault[] {
  const lang = useLang();
  const t = useText('office');
  const filing = useText('filing');
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
  const ofFiles = files.map((one): Fault => ({
    field: one.field === null ? null : 'berkas',
    text: fileFault(one, filing, lang),
  }));
  const whole: Fault[] = isUnreadable ? [{ field: null, text: t('unreadable') }] : [];
  return [...whole, ...faults, ...ofFiles];
}
