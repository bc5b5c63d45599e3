type TextFieldProps = {
  /** Name in the form and id on the page. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with it, in words. */
  fault?: string | null;
  value?: string;
  type?: 'text' | 'password' | 'email' | 'tel' | 'date';
  /** What the browser may fill in: `username`, `current-password`, `name`, … */
  autoComplete?: string;
  /** The label is the page's question. */
  isHeading?: boolean;
  /** What a phone's keyboard writes large; nothing when not given. */
  capitals?: 'words' | 'characters';
};

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField({
  name,
  label,
  hint,
  fault = null,
  value,
  type = 'text',
  autoComplete,
  isHeading = false,
  capitals,
}: TextFieldProps) {
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
      <input
        className="field-input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={capitals ?? 'none'}
        spellCheck={false}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={fault === null ? undefined : true}
      />
    </div>
  );
}
