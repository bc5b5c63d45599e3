import type { RecordingForm, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import { useLang, useText } from '../../i18n/use-text';
import type { RefusedUpload } from '../../http/read-upload-form';
import type { Fault } from '../error-summary';
import { fileFault } from '../file-fault';
import { DONE_CLOCK, doneField, doneRefusal } from './read-done';
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
  form: RecordingForm,
  { refusals, files = [], isUnreadable }: RecordProblems,
): Fault[] {
  const { questions } = form;
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
  const faults = refusals.map((refusal): Fault => {
    const { code, field = '', max } = refusal;
    const done = doneRefusal(form, field);
    if (done !== null) return doneFault(refusal, done, t, lang);
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

/** A fault of a step of the past, by the names of step and field. */
function doneFault(
  { code, max }: Refusal,
  { step, part }: NonNullable<ReturnType<typeof doneRefusal>>,
  t: ReturnType<typeof useText>,
  lang: Lang,
): Fault {
  const input = step.inputs.find(({ id }) => id === part);
  const own = input === undefined ? t('moment.clock') : inLanguage(input.label, lang);
  const label = `${inLanguage(step.label, lang)}: ${own}`;
  const text = t(`refusal.${code}`, { label, max: String(max ?? '') });
  return { field: doneField(step.id, input === undefined ? DONE_CLOCK : part), text };
}
