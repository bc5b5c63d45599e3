import { describedBy, FieldNotes } from './field-frame';
import type { ReactNode } from 'react';

/** One answer to choose. */
export type RadioChoice = { value: string; label: string; hint?: string };

type RadioGroupProps = {
  name: string;
  /** The question; as `h1` inside where it is the page's. */
  legend: ReactNode;
  choices: readonly RadioChoice[];
  /** The one that is chosen; `chosen` where several may be. */
  value?: string;
  hint?: string | undefined;
  fault?: string | null;
  /** More than one may be chosen. */
  isMultiple?: boolean;
  chosen?: readonly string[];
};

/** Answers to choose from, each a target of 48 px; the first is where an error's link leads. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, legend, choices, value = '', hint, fault = null, isMultiple = false, chosen = [] } = props;
  const notes = { name, hint, fault };
  return (
    <fieldset
      className={fault === null ? 'choices' : 'choices field-wrong'}
      aria-describedby={describedBy(notes)}
    >
      <legend>{legend}</legend>
      <FieldNotes {...notes} />
      {choices.map((choice, index) => (
        <Choice
          key={choice.value}
          name={name}
          id={index === 0 ? name : `${name}-${choice.value}`}
          choice={choice}
          type={isMultiple ? 'checkbox' : 'radio'}
          isChosen={isMultiple ? chosen.includes(choice.value) : choice.value === value}
        />
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  name: string;
  id: string;
  choice: RadioChoice;
  type: 'checkbox' | 'radio';
  isChosen: boolean;
};

function Choice({ name, id, choice: { value, label, hint }, type, isChosen }: ChoiceProps) {
  const hintId = `${name}-${value}-petunjuk`;
  return (
    <div className="choice">
      <input
        type={type}
        id={id}
        name={name}
        value={value}
        defaultChecked={isChosen}
        aria-describedby={hint === undefined ? undefined : hintId}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
    </div>
  );
}
