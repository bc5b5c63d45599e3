/** One entry of a choice list. */
export type Choice = { value: string; label: string };

type SelectFieldProps = {
  name: string;
  label: string;
  choices: Choice[];
  value: string;
  /** Words for no choice made; left out where one must be. */
  any?: string;
};

/** A labelled choice list; the browser's own, so it works on every phone. */
export function SelectField({ name, label, choices, value, any }: SelectFieldProps) {
  return (
    <div>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <select className="field-input" id={name} name={name} defaultValue={value}>
        {any === undefined ? null : <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
