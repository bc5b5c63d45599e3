import type { RecordingForm, TimelineFile } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { WaitingFiles } from './act-files';
import { ChatField } from './chat-field';
import type { ChatReading } from './read-pasted';
import { useRecordFaults, type RecordProblems } from './record-faults';
import { DoneSteps } from './done-steps';
import { RecordQuestion } from './record-question';
import { useAskedLabel } from './use-asked-label';
import { RecordReporter } from './record-reporter';

type RecordFormProps = {
  form: RecordingForm;
  submissionId: string;
  typed: Typed;
  problems: RecordProblems;
  zone: Zone;
  /** What a pasted chat was read as, when it was just read. */
  chat: ChatReading | null;
  /** Files that wait with it. */
  files: readonly TimelineFile[];
};

/** One page in the order of a telephone call: how and when it came, what happened, who reports. */
export function RecordForm({ form, submissionId, typed, problems, zone, chat, files }: RecordFormProps) {
  const t = useText('office');
  const faults = useRecordFaults(form, problems);
  return (
    <form
      method="post"
      className="stack act-form"
      encType="multipart/form-data"
      autoComplete="off"
      data-once
      data-kept
      noValidate
    >
      <ErrorSummary faults={faults} />
      <input type="hidden" name="kirim" value={submissionId} />
      <input type="hidden" name="layanan" value={form.workflow} />
      {form.channels.includes('whatsapp') ? <ChatField typed={typed} chat={chat} zone={zone} /> : null}
      <Origin form={form} typed={typed} faults={faults} />
      <p className="muted">{t(`record.asked-of.${form.person}`)}</p>
      {form.questions
        .filter(({ kind }) => kind !== 'contact' && kind !== 'files')
        .map((question) => (
          <RecordQuestion key={question.id} question={question} form={form} typed={typed} faults={faults} />
        ))}
      {form.questions.some(({ kind }) => kind === 'files') || files.length > 0 ? (
        <WaitingFiles label={t('record.files')} files={files} faults={faults} />
      ) : null}
      <RecordReporter form={form} typed={typed} faults={faults} />
      <DoneSteps form={form} typed={typed} faults={faults} />
      <InternalNote typed={typed} faults={faults} />
      <button className="button" type="submit">
        {t('record.submit')}
      </button>
    </form>
  );
}

type PartProps = { form: RecordingForm; typed: Typed; faults: readonly Fault[] };

function Origin({ form, typed, faults }: PartProps) {
  const t = useText('office');
  const asked = useAskedLabel(form);
  const channels = form.channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }));
  return (
    <>
      <SelectField
        name="jalur"
        label={t('record.channel')}
        choices={channels}
        value={typedText(typed, 'jalur')}
        fault={faultOf(faults, 'jalur')}
      />
      <div className="field-row">
        <TextField
          name="tanggal"
          type="date"
          label={t('record.day')}
          value={typedText(typed, 'tanggal')}
          fault={faultOf(faults, 'tanggal')}
        />
        <TextField name="jam" type="time" label={t('record.clock')} value={typedText(typed, 'jam')} />
      </div>
      <TextField
        name="nomor-asal"
        label={asked(t('history.original'), form.numbered)}
        value={typedText(typed, 'nomor-asal')}
        fault={faultOf(faults, 'nomor-asal')}
      />
    </>
  );
}

function InternalNote({ typed, faults }: Omit<PartProps, 'form'>) {
  const t = useText('office');
  return (
    <div className="field-internal">
      <p className="entry-seen">{t('history.internal')}</p>
      <TextArea
        name="catatan"
        label={t('act.optional', { label: t('history.note') })}
        value={typedText(typed, 'catatan')}
        fault={faultOf(faults, 'catatan')}
        rows={2}
      />
    </div>
  );
}
