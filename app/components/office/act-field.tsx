import type { CaseView, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { ReactNode } from 'react';
import type { Lang } from '../../http/lang';
import { useLang, useText } from '../../i18n/use-text';
import { useCaseWords } from './case-words';
import { MomentField } from './moment-field';
import { RadioGroup, type RadioChoice } from '../radio-group';
import { SelectField } from '../select-field';
import { TextArea } from '../text-area';
import { TextField } from '../text-field';

/** Name of an input in a form: the workflow's own names never meet ours. */
export function fieldName(input: string): string {
  return `isi-${input}`;
}

type ActFieldProps = {
  input: TransitionInput;
  view: Pick<CaseView, 'units' | 'classes' | 'person'>;
  values: readonly string[];
  fault: string | null;
};

/** The field of one input of a transition, by its kind; what the citizen reads looks unlike what stays inside. */
export function ActField(props: ActFieldProps) {
  return (
    <SeenBy reader={props.input.visibleTo} person={props.view.person}>
      <InputField {...props} />
    </SeenBy>
  );
}

type SeenByProps = {
  reader: TransitionInput['visibleTo'];
  person: CaseView['person'];
  children: ReactNode;
};

/** Around a field: who will read what is put into it. */
export function SeenBy({ reader, person, children }: SeenByProps) {
  const t = useText('office');
  const words = useCaseWords({ noun: null, person });
  const isInternal = reader === 'agency';
  return (
    <div className={isInternal ? 'field-internal' : 'field-public'}>
      <p className="entry-seen">{t(isInternal ? 'act.internal' : 'act.public', words)}</p>
      {children}
    </div>
  );
}

function InputField({ input, view, values, fault }: ActFieldProps) {
  const lang = useLang();
  const t = useText('office');
  const label = useLabel(input);
  const hint = input.hint === undefined ? undefined : inLanguage(input.hint, lang);
  const field = { name: fieldName(input.id), label, hint, value: values[0] ?? '', fault };
  switch (input.kind) {
    case 'text':
      return input.short === true ? <TextField {...field} /> : <TextArea {...field} rows={5} />;
    case 'unit': {
      const choices = view.units.map((unit) => ({ value: unit.slug, label: inLanguage(unit.name, lang) }));
      return <SelectField {...field} choices={choices} any={t('act.choose')} />;
    }
    case 'body':
      return <TextField {...field} />;
    case 'instant':
      return <MomentField {...field} clock={values[1] ?? ''} />;
    case 'day':
      return <TextField {...field} type="date" />;
    case 'entry':
    case 'days':
      return <TextField {...field} isNumber />;
    case 'items':
    case 'choice':
    case 'score':
    case 'class':
      return (
        <RadioGroup
          {...field}
          legend={<span className="field-label">{field.label}</span>}
          choices={choicesOf(input, view, lang)}
          isMultiple={input.kind === 'items'}
          chosen={values}
        />
      );
    case 'files':
      return null;
  }
}

/** The input's own label; one that nobody has to fill in says so, one that goes with a choice says when in its hint. */
function useLabel({ label, required, requiredWith }: TransitionInput): string {
  const own = inLanguage(label, useLang());
  const t = useText('office');
  return required || requiredWith !== undefined ? own : t('act.optional', { label: own });
}

const SCORES = ['1', '2', '3', '4'];

/** What one input offers to choose from: its own options, the classes of the workflow, or figures. */
export function choicesOf(
  { kind, options }: TransitionInput,
  view: Pick<CaseView, 'classes'>,
  lang: Lang,
): RadioChoice[] {
  if (kind === 'score') return SCORES.map((score) => ({ value: score, label: score }));
  const offered = kind === 'class' ? view.classes : options;
  return offered.map(({ id, label }) => ({ value: id, label: inLanguage(label, lang) }));
}
