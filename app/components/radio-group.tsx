import type { ReactNode } from 'react';

/** One answer to choose. */
export type RadioChoice = { value: string; label: string; hint?: string };

type RadioGroupProps = {
  name: string;
  /** The question; as `h1` inside where it is the page's. */
  legend: ReactNode;
  choices: readonly RadioChoice[];
  value: string;
  hint?: string | undefined;
  fault?: string | null;
  /** More than one may be chosen. */
  isMultiple?: boolean;
  chosen?: readonly string[];
};

/** Answers to choose from, each a target of 48 px; the first is where an error's link leads. */
export function RadioGroup({
  name,
  legend,
  choices,
  value,
  hint,
  fault = null,
  isMultiple = false,
  chosen = [],
}: RadioGroupProps) {
  const described = [
    ...(hint === undefined ? [] : [`${name}-petunjuk`]),
    ...(fault === null ? [] : [`${name}-masalah`]),
  ].join(' ');
  return (
    <fieldset
      className={fault === null ? 'choices' : 'choices field-wrong'}
      aria-describedby={described === '' ? undefined : described}
    >
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${name}-petunjuk`}>
          {hint}
        </span>
      )}
      {fault === null ? null : (
        <span className="field-fault" id={`${name}-masalah`}>
          {fault}
        </span>
      )}
      {choices.map((choice, index) => (
        <div className="choice" key={choice.value}>
          <input
            type={isMultiple ? 'checkbox' : 'radio'}
            id={index === 0 ? name : `${name}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={isMultiple ? chosen.includes(choice.value) : choice.value === value}
            aria-describedby={choice.hint === undefined ? undefined : `${name}-${choice.value}-petunjuk`}
          />
          <label htmlFor={index === 0 ? name : `${name}-${choice.value}`}>{choice.label}</label>
          {choice.hint === undefined ? null : (
            <span className="field-hint" id={`${name}-${choice.value}-petunjuk`}>
              {choice.hint}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
