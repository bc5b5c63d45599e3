import type { AnswerForm as Form, PersonalDatum, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { useLang, useText } from '../../i18n/use-text';
import { ErrorSummary, faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { ANSWER_FIELDS } from './read-answer';

/** Why an entry was not proposed. */
export type AnswerProblems = {
  readonly refusals: readonly Refusal[];
  readonly personal: readonly PersonalDatum[];
  readonly isUnreadable: boolean;
  /** Somebody else changed the entry since. */
  readonly isChanged: boolean;
};

type AnswerFormProps = { form: Form; problems: AnswerProblems; confirmed: readonly string[] };

/** The form of a question with its answer. */
export function AnswerForm({ form, problems, confirmed }: AnswerFormProps) {
  const t = useText('answers');
  const faults = useAnswerFaults(problems);
  const { draft } = form;
  return (
    <form method="post" className="stack act-form" data-once noValidate>
      <ErrorSummary faults={faults} />
      <WhichEntry form={form} />
      <PersonalData personal={problems.personal} confirmed={confirmed} />
      <TextArea
        name="tanya"
        label={t('field.question')}
        hint={t('field.question-hint')}
        value={draft.question}
        fault={faultOf(faults, 'tanya')}
        rows={2}
      />
      <TextArea
        name="jawaban"
        label={t('field.answer')}
        hint={t('field.answer-hint')}
        value={draft.answer}
        fault={faultOf(faults, 'jawaban')}
        rows={8}
      />
      <TextField
        name="kata"
        label={t('field.keywords')}
        hint={t('field.keywords-hint')}
        value={draft.keywords}
        fault={faultOf(faults, 'kata')}
      />
      <Belonging form={form} faults={faults} />
      <button className="button" type="submit" data-sending={t('form.sending')}>
        {t('form.submit')}
      </button>
      <p className="muted">{t('form.four-eyes')}</p>
    </form>
  );
}

/** Which form this is, so that it is sent once and upon what was read. */
function WhichEntry({ form }: { form: Form }) {
  return (
    <>
      <input type="hidden" name="kirim" value={form.submissionId} />
      {form.code === null ? null : <input type="hidden" name="kode" value={form.code} />}
      {form.expected === null ? null : <input type="hidden" name="urutan" value={form.expected} />}
      {form.from === null ? null : <input type="hidden" name="dari" value={form.from} />}
    </>
  );
}

/** What it is about, who answers for it, and until when. */
function Belonging({ form, faults }: { form: Form; faults: readonly Fault[] }) {
  const t = useText('answers');
  const lang = useLang();
  const choices = (list: Form['units']) =>
    list.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, lang) }));
  return (
    <>
      <SelectField
        name="layanan"
        label={t('field.service')}
        any={t('general')}
        choices={choices(form.services)}
        value={form.draft.service ?? ''}
        fault={faultOf(faults, 'layanan')}
      />
      <SelectField
        name="unit"
        label={t('field.unit')}
        hint={t('field.unit-hint')}
        choices={choices(form.units)}
        value={form.draft.unit}
        fault={faultOf(faults, 'unit')}
      />
      <TextField
        name="berlaku"
        type="date"
        label={t('field.valid-until')}
        hint={t('field.valid-until-hint')}
        value={form.draft.validUntil}
        fault={faultOf(faults, 'berlaku')}
      />
    </>
  );
}

type PersonalDataProps = { personal: readonly PersonalDatum[]; confirmed: readonly string[] };

/** What looks like somebody's own data: to be taken out of the texts, or said to be none, one by one. */
function PersonalData({ personal, confirmed }: PersonalDataProps) {
  const t = useText('answers');
  const kept = confirmed.filter((text) => personal.every((one) => one.text !== text));
  return (
    <>
      {kept.map((text) => (
        <input key={text} type="hidden" name="benar" value={text} />
      ))}
      {personal.length === 0 ? null : (
        <fieldset className="choices field-wrong" aria-describedby="pribadi-petunjuk">
          <legend className="field-label">{t('personal.title')}</legend>
          <span className="field-hint" id="pribadi-petunjuk">
            {t('personal.how')}
          </span>
          {personal.map(({ kind, text }, index) => (
            <div className="choice" key={text}>
              <input
                type="checkbox"
                id={index === 0 ? 'benar' : `benar-${String(index)}`}
                name="benar"
                value={text}
              />
              <label htmlFor={index === 0 ? 'benar' : `benar-${String(index)}`}>
                {t(`personal.${kind}`, { text })}
              </label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}

function useAnswerFaults({ refusals, personal, isUnreadable, isChanged }: AnswerProblems): Fault[] {
  const t = useText('answers');
  const office = useText('office');
  const labels: Readonly<Record<string, string>> = {
    question: t('field.question'),
    answer: t('field.answer'),
    keywords: t('field.keywords'),
    service: t('field.service'),
    unit: t('field.unit'),
    'valid-until': t('field.valid-until'),
  };
  return [
    ...(isUnreadable ? [{ field: null, text: office('unreadable') }] : []),
    ...(isChanged ? [{ field: null, text: t('form.changed') }] : []),
    ...(personal.length === 0 ? [] : [{ field: 'benar', text: t('personal.fault') }]),
    ...refusals.map(({ code, field = '', max }) => ({
      field: ANSWER_FIELDS[field] ?? null,
      text: office(`refusal.${code}`, { label: labels[field] ?? field, max: String(max ?? '') }),
    })),
  ];
}
