type TextAreaProps = {
  name: string;
  label: string;
  /** The label is the page's question. */
  isHeading?: boolean;
  hint?: string | undefined;
  fault?: string | null;
  value?: string;
  /** Most characters; counted where the script runs, checked on the server. */
  max?: number | undefined;
  /** Words of the counter, with the place of the number marked by `#`. */
  counter?: string;
  rows?: number;
};

/** Several lines of text with their label, a hint, and what is wrong with them. */
export function TextArea({
  name,
  label,
  isHeading = false,
  hint,
  fault = null,
  value,
  max,
  counter,
  rows = 8,
}: TextAreaProps) {
  const described = [
    ...(hint === undefined ? [] : [`${name}-petunjuk`]),
    ...(fault === null ? [] : [`${name}-masalah`]),
  ].join(' ');
  const labelled = (
    <label className={isHeading ? undefined : 'field-label'} htmlFor={name}>
      {label}
    </label>
  );
  return (
    <div className={fault === null ? undefined : 'field-wrong'}>
      {isHeading ? <h1>{labelled}</h1> : labelled}
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
      <textarea
        className="field-input"
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        data-max={max}
        data-counter={counter}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === null ? undefined : true}
      />
    </div>
  );
}
