import type { CaseView, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';

import type { ReactNode } from 'react';
import { useLang, useText } from '../../i18n/use-text';
import { SelectField } from '../select-field';
import { TextArea } from './text-area';

/** Name of an input in a form: the workflow's own names never meet ours. */
export function fieldName(input: string): string {
  return `isi-${input}`;
}

type ActFieldProps = {
  input: TransitionInput;
  view: Pick<CaseView, 'units' | 'classes'>;
  values: readonly string[];
  fault: string | null;
};

/** The field of one input of a transition, by its kind; what the citizen reads looks unlike what stays inside. */
export function ActField({ input, view, values, fault }: ActFieldProps) {
  const t = useText('office');
  return (
    <div className={input.visibleTo === 'agency' ? 'field-internal' : 'field-public'}>
      <p className="entry-seen">{t(input.visibleTo === 'agency' ? 'act.internal' : 'act.public')}</p>
      <Field input={input} view={view} values={values} fault={fault} />
    </div>
  );
}

function Field({ input, view, values, fault }: ActFieldProps) {
  const lang = useLang();
  const t = useText('office');
  const name = fieldName(input.id);
  const own = inLanguage(input.label, lang);
  const label = input.required ? own : t('act.optional', { label: own });
  const hint = input.hint === undefined ? undefined : inLanguage(input.hint, lang);
  const any = t('act.choose');
  const value = values[0] ?? '';
  const options = input.options.map(({ id, label: words }) => ({
    value: id,
    label: inLanguage(words, lang),
  }));
  switch (input.kind) {
    case 'text':
      return <TextArea name={name} label={label} hint={hint} value={value} fault={fault} />;
    case 'items':
      return <Options type="checkbox" {...{ name, label, hint, options, values, fault }} />;
    case 'choice':
      return <Options type="radio" {...{ name, label, hint, options, values, fault }} />;
    case 'score':
      return (
        <Options
          type="radio"
          {...{ name, label, hint, values, fault }}
          options={['1', '2', '3', '4'].map((score) => ({ value: score, label: score }))}
        />
      );
    case 'class': {
      const classes = view.classes.map((one) => ({ value: one.id, label: inLanguage(one.label, lang) }));
      return <Options type="radio" {...{ name, label, hint, values, fault }} options={classes} />;
    }
    case 'unit': {
      const choices = view.units.map((unit) => ({ value: unit.slug, label: inLanguage(unit.name, lang) }));
      return (
        <Faulty name={name} fault={fault}>
          <SelectField {...{ name, label, choices, value, any }} />
        </Faulty>
      );
    }
    case 'body':
    case 'days':
      return (
        <Faulty name={name} fault={fault}>
          <label className="field-label" htmlFor={name}>
            {label}
          </label>
          {hint === undefined ? null : <span className="field-hint">{hint}</span>}
          <input
            className="field-input"
            id={name}
            name={name}
            defaultValue={value}
            inputMode={input.kind === 'days' ? 'numeric' : undefined}
            aria-describedby={fault === null ? undefined : `${name}-masalah`}
          />
        </Faulty>
      );
    case 'files':
      return null;
  }
}

function Faulty({ name, fault, children }: { name: string; fault: string | null; children: ReactNode }) {
  return (
    <div className={fault === null ? undefined : 'field-wrong'}>
      {fault === null ? null : (
        <span className="field-fault" id={`${name}-masalah`}>
          {fault}
        </span>
      )}
      {children}
    </div>
  );
}

type OptionsProps = {
  type: 'checkbox' | 'radio';
  name: string;
  label: string;
  hint?: string | undefined;
  options: readonly { value: string; label: string }[];
  values: readonly string[];
  fault: string | null;
};

function Options({ type, name, label, hint, options, values, fault }: OptionsProps) {
  return (
    <fieldset className={fault === null ? 'choices' : 'choices field-wrong'} id={name} tabIndex={-1}>
      <legend className="field-label">{label}</legend>
      {hint === undefined ? null : <span className="field-hint">{hint}</span>}
      {fault === null ? null : <span className="field-fault">{fault}</span>}
      {options.map((option) => (
        <label className="choice" key={option.value}>
          <input
            type={type}
            name={name}
            value={option.value}
            defaultChecked={values.includes(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
