import type { RecordingForm, RecordingStep } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { choicesOf, SeenBy } from './act-field';
import { doneField, DONE_CLOCK } from './read-done';

type DoneStepsProps = {
  form: Pick<RecordingForm, 'afterwards' | 'person'>;
  typed: Typed;
  faults: readonly Fault[];
};

/** What is known of a visit that is over: when each step was made, and what it asks. Nothing of it must be filled in. */
export function DoneSteps({ form, typed, faults }: DoneStepsProps) {
  const t = useText('office');
  if (form.afterwards.length === 0) return null;
  const names = form.afterwards.flatMap(({ id, inputs }) =>
    [DONE_CLOCK, ...inputs.map((input) => input.id)].map((part) => doneField(id, part)),
  );
  const isOpen = names.some((name) => typedText(typed, name) !== '' || faultOf(faults, name) !== null);
  return (
    <details className="panel" open={isOpen || undefined}>
      <summary>{t('record.afterwards')}</summary>
      <div className="stack">
        <p className="muted">{t('record.afterwards-hint')}</p>
        {form.afterwards.map((step) => (
          <Step key={step.id} {...{ step, typed, faults }} person={form.person} />
        ))}
      </div>
    </details>
  );
}

type StepProps = Omit<DoneStepsProps, 'form'> & {
  step: RecordingStep;
  person: RecordingForm['person'];
};

function Step({ step, person, typed, faults }: StepProps) {
  const t = useText('office');
  const lang = useLang();
  const field = (part: string) => {
    const name = doneField(step.id, part);
    return { name, value: typedText(typed, name), fault: faultOf(faults, name) };
  };
  return (
    <fieldset className="choices stack-8">
      <legend className="field-label">{inLanguage(step.label, lang)}</legend>
      <TextField {...field(DONE_CLOCK)} type="time" label={t('moment.clock')} />
      {step.inputs.map((input) => {
        const own = inLanguage(input.label, lang);
        const label = input.required ? own : t('act.optional', { label: own });
        return (
          <SeenBy key={input.id} reader={input.visibleTo} person={person}>
            {input.kind === 'choice' ? (
              <SelectField
                {...field(input.id)}
                label={label}
                any={t('act.choose')}
                choices={choicesOf(input, { classes: [] }, lang)}
              />
            ) : (
              <TextArea {...field(input.id)} label={label} rows={2} />
            )}
          </SeenBy>
        );
      })}
    </fieldset>
  );
}
