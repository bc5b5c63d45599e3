import { inLanguage } from '@maklumat/standards';
import type { TransitionInput } from '@maklumat/workflow';
import type { Lang } from '../../http/lang';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { UploadField } from '../upload-field';

type ActFieldsProps = {
  inputs: readonly TransitionInput[];
  typed: Readonly<Record<string, readonly string[]>>;
  faults: readonly Fault[];
  /** Files that wait with this form already. */
  fileCount: number;
};

const SCORES = ['4', '3', '2', '1'] as const;

/** The fields of one act, each by what it asks. */
export function ActFields(props: ActFieldsProps) {
  return (
    <>
      {props.inputs.map((input) => (
        <ActField key={input.id} input={input} {...props} />
      ))}
    </>
  );
}

function ActField({ input, typed, faults, fileCount }: ActFieldsProps & { input: TransitionInput }) {
  const t = useText('case');
  const lang = useLang();
  const words = inLanguage(input.label, lang);
  const field = {
    name: input.id,
    label: input.required ? words : t('act.optional', { label: words }),
    hint: hintOf(input, lang, t('act.or-files')),
    value: typed[input.id]?.[0] ?? '',
    fault: faultOf(faults, input.id),
  };
  const legend = <span className="field-label">{field.label}</span>;
  switch (input.kind) {
    case 'files': {
      const wrong = faults.filter((fault) => fault.field === 'berkas').map(({ text }) => text);
      return <UploadField count={fileCount} label={field.label} faults={wrong} />;
    }
    case 'score':
      return (
        <RadioGroup
          {...field}
          legend={legend}
          choices={SCORES.map((score) => ({ value: score, label: t(`act.score.${score}`) }))}
        />
      );
    case 'choice':
    case 'items': {
      const choices = input.options.map(({ id, label }) => ({ value: id, label: inLanguage(label, lang) }));
      const chosen = typed[input.id] ?? [];
      return <RadioGroup {...field} {...{ legend, choices, chosen }} isMultiple={input.kind === 'items'} />;
    }
    case 'text':
      return <TextArea {...field} rows={6} />;
    default:
      return <TextField {...field} />;
  }
}

/** What helps to fill it in; words that a photo may stand for say so. */
function hintOf({ hint, orFiles }: TransitionInput, lang: Lang, filesWillDo: string): string | undefined {
  const words = [hint === undefined ? '' : inLanguage(hint, lang), orFiles ? filesWillDo : ''];
  return words.filter(Boolean).join(' ') || undefined;
}
