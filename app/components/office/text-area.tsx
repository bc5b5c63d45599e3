type TextAreaProps = {
  /** Name in the form and id on the page. */
  name: string;
  label: string;
  hint?: string | undefined;
  value?: string;
  fault?: string | null;
  rows?: number;
};

/** Several lines of text with their label, a hint, and what is wrong with them. */
export function TextArea({ name, label, hint, value = '', fault = null, rows = 5 }: TextAreaProps) {
  const described = [
    ...(hint === undefined ? [] : [`${name}-petunjuk`]),
    ...(fault === null ? [] : [`${name}-masalah`]),
  ].join(' ');
  return (
    <div className={fault === null ? undefined : 'field-wrong'}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
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
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === null ? undefined : true}
      />
    </div>
  );
}
