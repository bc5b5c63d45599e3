import type { RecordingForm } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { questionField } from './read-recording';
import { useAskedLabel } from './use-asked-label';

type RecordQuestionProps = {
  question: RecordingForm['questions'][number];
  form: RecordingForm;
  typed: Typed;
  faults: readonly Fault[];
};

/** One question of the citizen's form, asked by an official. */
export function RecordQuestion({ question, form, typed, faults }: RecordQuestionProps) {
  const lang = useLang();
  const t = useText('office');
  const asked = useAskedLabel(form);
  const own = inLanguage(question.label, lang);
  const name = questionField(question.id);
  const field = {
    name,
    // What titles the case must always be answered.
    label: question.id === form.titleQuestion ? own : asked(own, askedOn(form, question)),
    value: typedText(typed, name),
    fault: faultOf(faults, name),
  };
  switch (question.kind) {
    case 'long-text':
      return <TextArea {...field} rows={5} />;
    case 'short-text':
      return <TextField {...field} />;
    case 'date':
      return <TextField {...field} type="date" />;
    case 'choice': {
      const choices = question.options.map(({ id, label }) => ({
        value: id,
        label: inLanguage(label, lang),
      }));
      return <SelectField {...field} choices={choices} any={t('act.choose')} />;
    }
    case 'place':
      return <Place {...field} place={question.place} typed={typed} faults={faults} />;
    case 'files':
    case 'contact':
      return null;
  }
}

/** The channels on which an answer is asked for. */
function askedOn({ asked }: RecordingForm, { required, channels }: RecordQuestionProps['question']) {
  return asked.filter((channel) => required && (channels === undefined || channels.includes(channel)));
}

type PlaceProps = {
  name: string;
  label: string;
  faults: readonly Fault[];
  place: RecordingForm['questions'][number]['place'];
  typed: Typed;
};

/** The parts of a place that the question asks for. */
function Place({ name, label, faults, place, typed }: PlaceProps) {
  const t = useText('office');
  return (
    <fieldset className="choices stack-8">
      <legend className="field-label">{label}</legend>
      {(['address', 'village', 'district'] as const)
        .filter((part) => place?.[part] !== 'none')
        .map((part) => (
          <TextField
            key={part}
            name={`${name}-${part}`}
            label={t(`place.${part}`)}
            value={typedText(typed, `${name}-${part}`)}
            fault={faultOf(faults, `${name}-${part}`)}
          />
        ))}
    </fieldset>
  );
}
