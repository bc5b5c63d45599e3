import type { Draft } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { FormQuestion } from '@maklumat/workflow';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { ContactFields } from './contact-fields';
import { UploadField } from '../upload-field';

export type QuestionFieldsProps = {
  question: FormQuestion;
  draft: Draft;
  /** What was typed and not taken; before it what is kept. */
  typed: Readonly<Record<string, string>> | null;
  faults: readonly Fault[];
};

/** The fields of one question, filled with what was typed or kept. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { question, draft, faults } = props;
  const lang = useLang();
  switch (question.kind) {
    case 'files':
      return (
        <>
          <QuestionHead question={question} />
          <UploadField
            count={draft.files.length}
            label={inLanguage(question.label, lang)}
            faults={faults.filter(({ field }) => field === 'berkas').map(({ text }) => text)}
          />
        </>
      );
    case 'contact':
      return (
        <>
          <QuestionHead question={question} />
          <ContactFields {...props} />
        </>
      );
    case 'place':
      return (
        <>
          <QuestionHead question={question} />
          <PlaceFields {...props} />
        </>
      );
    case 'choice':
    case 'date':
    case 'short-text':
    case 'long-text':
      return <OneField {...props} />;
  }
}

function QuestionHead({ question }: { question: FormQuestion }) {
  const lang = useLang();
  const label = useQuestionLabel(question);
  return (
    <div>
      <h1>{label}</h1>
      {question.hint === undefined ? null : <p className="field-hint">{inLanguage(question.hint, lang)}</p>}
    </div>
  );
}

/** The question as its page asks it; what may be left out says so. */
export function useQuestionLabel({ label, required }: FormQuestion): string {
  const lang = useLang();
  const t = useText('filing');
  const words = inLanguage(label, lang);
  return required ? words : t('question.optional', { label: words });
}

function OneField({ question, draft, typed, faults }: QuestionFieldsProps) {
  const t = useText('filing');
  const lang = useLang();
  const field = {
    name: 'answer',
    label: useQuestionLabel(question),
    hint: question.hint === undefined ? undefined : inLanguage(question.hint, lang),
    fault: faultOf(faults, 'answer'),
    value: typed?.answer ?? draft.answers.texts[question.id] ?? '',
  };
  if (question.kind === 'choice') {
    const choices = question.options.map(({ id, label }) => ({ value: id, label: inLanguage(label, lang) }));
    return <RadioGroup {...field} legend={<h1>{field.label}</h1>} choices={choices} />;
  }
  if (question.kind === 'long-text') {
    const max = question.maxLength;
    const counter = {
      most: t('question.at-most', { amount: max }),
      left: t('question.left', { amount: '{left}' }),
      over: t('question.over', { amount: '{over}' }),
    };
    return <TextArea {...field} isHeading max={max} counter={counter} />;
  }
  return <TextField {...field} isHeading type={question.kind === 'date' ? 'date' : 'text'} />;
}

function PlaceFields({ question, draft, typed, faults }: QuestionFieldsProps) {
  const t = useText('filing');
  const kept = draft.answers.places[question.id];
  return (
    <>
      {(['address', 'village', 'district'] as const).map((field) => {
        const asked = question.place?.[field] ?? 'none';
        if (asked === 'none') return null;
        const label = t(`place.${field}`);
        return (
          <TextField
            key={field}
            name={field}
            label={asked === 'optional' ? t('question.optional', { label }) : label}
            fault={faultOf(faults, field)}
            value={typed?.[field] ?? kept?.[field] ?? ''}
            capitals="words"
          />
        );
      })}
    </>
  );
}
