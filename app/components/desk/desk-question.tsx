import { inLanguage } from '@maklumat/standards';
import type { FormQuestion, Identity } from '@maklumat/workflow';
import { typedText, type Typed } from '../../http/parse-form';
import { useLang, useText } from '../../i18n/use-text';
import { useQuestionLabel } from '../citizen/question-fields';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { deskField } from './desk-fields';

type DeskQuestionProps = {
  question: FormQuestion;
  identities: readonly Identity[];
  typed: Typed;
  faults: readonly Fault[];
};

/** One question of the form, large; nothing is offered that an earlier visitor typed. */
export function DeskQuestion(props: DeskQuestionProps) {
  const { question } = props;
  switch (question.kind) {
    case 'files':
      return <ShowIt question={question} />;
    case 'contact':
      return <Contact {...props} />;
    case 'place':
      return <Place {...props} />;
    case 'choice':
    case 'date':
    case 'short-text':
    case 'long-text':
      return <OneField {...props} />;
  }
}

function ShowIt({ question }: { question: FormQuestion }) {
  const t = useText('tablet');
  const lang = useLang();
  return <p className="muted">{t('form.files', { label: inLanguage(question.label, lang) })}</p>;
}

function useField({ question, typed, faults }: DeskQuestionProps, part: string) {
  const name = deskField(question.id, part);
  return { name, value: typedText(typed, name), fault: faultOf(faults, name) };
}

function OneField(props: DeskQuestionProps) {
  const { question } = props;
  const lang = useLang();
  const label = useQuestionLabel(question);
  const hint = question.hint === undefined ? undefined : inLanguage(question.hint, lang);
  const field = { ...useField(props, 'answer'), label, hint };
  if (question.kind === 'choice')
    return (
      <RadioGroup
        {...field}
        legend={<span className="field-label">{label}</span>}
        choices={question.options.map(({ id, label: words }) => ({
          value: id,
          label: inLanguage(words, lang),
        }))}
      />
    );
  if (question.kind === 'long-text') return <TextArea {...field} rows={3} />;
  return <TextField {...field} type={question.kind === 'date' ? 'date' : 'text'} autoComplete="off" />;
}

function Place(props: DeskQuestionProps) {
  const t = useText('filing');
  const { place } = props.question;
  return (
    <fieldset className="choices stack">
      <legend className="field-label">{useQuestionLabel(props.question)}</legend>
      {(['address', 'village', 'district'] as const)
        .filter((part) => place?.[part] !== 'none')
        .map((part) => (
          <Part key={part} {...props} part={part} label={t(`place.${part}`)} asked={place?.[part]} />
        ))}
    </fieldset>
  );
}

function Contact(props: DeskQuestionProps) {
  const t = useText('filing');
  const lang = useLang();
  const { question, identities } = props;
  const identity = useField(props, 'identity');
  return (
    <fieldset className="choices stack">
      <legend className="field-label">{inLanguage(question.label, lang)}</legend>
      {question.why === undefined ? null : <p className="field-hint">{inLanguage(question.why, lang)}</p>}
      {identities.length < 2 ? null : (
        <RadioGroup
          {...identity}
          legend={<span className="field-label">{t('contact.identity')}</span>}
          choices={identities.map((one) => ({ value: one, label: t(`contact.${one}`) }))}
        />
      )}
      <Part {...props} part="name" label={t('contact.name')} asked="required" />
      {(['phone', 'email', 'address'] as const)
        .filter((part) => question.contact?.[part] !== 'none')
        .map((part) => (
          <Part
            key={part}
            {...props}
            part={part}
            label={t(`contact.${part}`)}
            asked={question.contact?.[part]}
          />
        ))}
    </fieldset>
  );
}

type PartProps = DeskQuestionProps & {
  part: string;
  label: string;
  asked: 'required' | 'optional' | 'none' | undefined;
};

const TYPES: Readonly<Record<string, 'tel' | 'email'>> = { phone: 'tel', email: 'email' };

function Part({ part, label, asked, ...props }: PartProps) {
  const t = useText('filing');
  const type = TYPES[part] ?? 'text';
  return (
    <TextField
      {...useField(props, part)}
      label={asked === 'optional' ? t('question.optional', { label }) : label}
      type={type}
      autoComplete="off"
      {...(type === 'text' ? { capitals: 'words' as const } : {})}
    />
  );
}
