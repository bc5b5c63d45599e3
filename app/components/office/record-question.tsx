import type { RecordingForm } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { questionField } from './read-recording';
import { TextArea } from './text-area';

type RecordQuestionProps = {
  question: RecordingForm['questions'][number];
  /** The one question that must be answered: it titles the case. */
  isTitle: boolean;
  typed: Typed;
  fault: string | null;
};

/** One question of the citizen's form, asked by an official. */
export function RecordQuestion({ question, isTitle, typed, fault }: RecordQuestionProps) {
  const lang = useLang();
  const t = useText('office');
  const name = questionField(question.id);
  const own = inLanguage(question.label, lang);
  const label = isTitle ? own : t('act.optional', { label: own });
  const value = typedText(typed, name);
  switch (question.kind) {
    case 'long-text':
      return <TextArea name={name} label={label} value={value} fault={fault} />;
    case 'short-text':
      return <TextField name={name} label={label} value={value} fault={fault} />;
    case 'date':
      return <TextField name={name} type="date" label={label} value={value} fault={fault} />;
    case 'choice': {
      const choices = question.options.map((option) => ({
        value: option.id,
        label: inLanguage(option.label, lang),
      }));
      return <SelectField name={name} label={label} choices={choices} value={value} any={t('act.choose')} />;
    }
    case 'place':
      return (
        <fieldset className="choices stack-8">
          <legend className="field-label">{label}</legend>
          {(['address', 'village', 'district'] as const)
            .filter((part) => question.place?.[part] !== 'none')
            .map((part) => (
              <TextField
                key={part}
                name={`${name}-${part}`}
                label={t(`place.${part}`)}
                value={typedText(typed, `${name}-${part}`)}
                fault={part === 'address' ? fault : null}
              />
            ))}
        </fieldset>
      );
    case 'files':
    case 'contact':
      return null;
  }
}
