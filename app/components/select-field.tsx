import { describedBy, FieldFrame } from './field-frame';

/** One entry of a choice list. */
export type Choice = { value: string; label: string };

type SelectFieldProps = {
  name: string;
  label: string;
  choices: Choice[];
  value: string;
  /** Words for no choice made; left out where one must be. */
  any?: string;
  hint?: string | undefined;
  /** What is wrong with it, in words. */
  fault?: string | null;
  /** Id of the form it belongs to, when it stands outside of it. */
  form?: string;
};

/** A labelled choice list; the browser's own, so it works on every phone. */
export function SelectField({
  name,
  label,
  choices,
  value,
  any,
  hint,
  fault = null,
  form,
}: SelectFieldProps) {
  const notes = { name, hint, fault };
  return (
    <FieldFrame {...notes} label={label} isHeading={false}>
      <select
        className="field-input"
        id={name}
        name={name}
        form={form}
        defaultValue={value}
        aria-describedby={describedBy(notes)}
        aria-invalid={fault === null ? undefined : true}
      >
        {any === undefined ? null : <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
