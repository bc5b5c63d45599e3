import { inLanguage } from '@maklumat/standards';
import type { TransitionInput } from '@maklumat/workflow';
import { useLang, useText } from '../../i18n/use-text';
import { faultOf, type Fault } from '../error-summary';
import { RadioGroup } from '../radio-group';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';
import { UploadField } from './upload-field';

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
  const label = input.required ? words : t('act.optional', { label: words });
  const hint = input.hint === undefined ? undefined : inLanguage(input.hint, lang);
  const value = typed[input.id]?.[0] ?? '';
  const fault = faultOf(faults, input.id);
  switch (input.kind) {
    case 'files':
      return (
        <UploadField
          count={fileCount}
          label={label}
          faults={faults.filter(({ field }) => field === 'berkas').map(({ text }) => text)}
        />
      );
    case 'score':
      return (
        <RadioGroup
          name={input.id}
          legend={<span className="field-label">{label}</span>}
          hint={hint}
          fault={fault}
          value={value}
          choices={SCORES.map((score) => ({ value: score, label: t(`act.score.${score}`) }))}
        />
      );
    case 'choice':
    case 'items':
      return (
        <RadioGroup
          name={input.id}
          legend={<span className="field-label">{label}</span>}
          hint={hint}
          fault={fault}
          value={value}
          isMultiple={input.kind === 'items'}
          chosen={typed[input.id] ?? []}
          choices={input.options.map((option) => ({
            value: option.id,
            label: inLanguage(option.label, lang),
          }))}
        />
      );
    case 'text':
      return <TextArea name={input.id} label={label} hint={hint} fault={fault} value={value} rows={6} />;
    case 'body':
    case 'days':
    case 'class':
    case 'unit':
      return (
        <TextField
          name={input.id}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          fault={fault}
          value={value}
        />
      );
  }
}
