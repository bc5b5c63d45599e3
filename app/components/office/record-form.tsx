import type { RecordingForm, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { questionField } from './read-recording';
import { RecordQuestion } from './record-question';

type RecordFormProps = {
  form: RecordingForm;
  submissionId: string;
  typed: Typed;
  refusals: readonly Refusal[];
};

/** One page in the order of a telephone call: how and when it came, what happened, who reports. */
export function RecordForm({ form, submissionId, typed, refusals }: RecordFormProps) {
  const t = useText('office');
  const faults = useRecordFaults(form, refusals);
  return (
    <form method="post" className="stack act-form" noValidate>
      <ErrorSummary faults={faults} />
      <input type="hidden" name="kirim" value={submissionId} />
      <input type="hidden" name="layanan" value={form.workflow} />
      <Origin form={form} typed={typed} faults={faults} />
      {form.questions
        .filter(({ kind }) => kind !== 'contact' && kind !== 'files')
        .map((question) => (
          <RecordQuestion
            key={question.id}
            question={question}
            isTitle={question.id === form.titleQuestion}
            typed={typed}
            fault={faultOf(faults, questionField(question.id))}
          />
        ))}
      <Reporter form={form} typed={typed} faults={faults} />
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
      <button className="button" type="submit">
        {t('record.submit')}
      </button>
    </form>
  );
}

type PartProps = { form: RecordingForm; typed: Typed; faults: readonly Fault[] };

function Origin({ form, typed, faults }: PartProps) {
  const t = useText('office');
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
        label={t('act.optional', { label: t('history.original') })}
        value={typedText(typed, 'nomor-asal')}
        fault={faultOf(faults, 'nomor-asal')}
      />
    </>
  );
}

function Reporter({ form, typed, faults }: PartProps) {
  const t = useText('office');
  const identities = form.identities.map((identity) => ({
    value: identity,
    label: t(`identity.${identity}`),
  }));
  return (
    <fieldset className="choices stack-8">
      <legend className="field-label">{t('contact.title')}</legend>
      {identities.length < 2 ? null : (
        <SelectField
          name="identitas"
          label={t('record.identity')}
          choices={identities}
          value={typedText(typed, 'identitas')}
        />
      )}
      <TextField
        name="nama"
        label={t('contact.name')}
        hint={t('record.name-hint')}
        value={typedText(typed, 'nama')}
        fault={faultOf(faults, 'nama')}
      />
      <TextField
        name="telepon"
        type="tel"
        label={t('act.optional', { label: t('contact.phone') })}
        value={typedText(typed, 'telepon')}
      />
      <TextField
        name="email"
        type="email"
        label={t('act.optional', { label: t('contact.email') })}
        value={typedText(typed, 'email')}
      />
    </fieldset>
  );
}

/** Fields of the page by the names the operation gives them. */
const FIELDS: Readonly<Record<string, string>> = {
  channel: 'jalur',
  'reached-at': 'tanggal',
  original: 'nomor-asal',
  identity: 'identitas',
  contact: 'nama',
  note: 'catatan',
};

function useRecordFaults(form: RecordingForm, refusals: readonly Refusal[]): Fault[] {
  const lang = useLang();
  const t = useText('office');
  const labels: Readonly<Record<string, string>> = {
    channel: t('record.channel'),
    'reached-at': t('record.reached'),
    original: t('history.original'),
    contact: t('record.contact'),
    note: t('history.note'),
  };
  return refusals.map(({ code, field = '', max }) => {
    const question = form.questions.find(({ id }) => id === field);
    const label = question === undefined ? (labels[field] ?? field) : inLanguage(question.label, lang);
    return {
      field: question === undefined ? (FIELDS[field] ?? null) : questionField(question.id),
      text: t(`refusal.${code}`, { label, max: String(max ?? '') }),
    };
  });
}
