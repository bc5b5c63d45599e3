type TextFieldProps = {
  /** Name in the form and id on the page. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong with it, in words. */
  fault?: string | null;
  value?: string;
  type?: 'text' | 'password' | 'email' | 'tel' | 'date' | 'time';
  /** What the browser may fill in: `username`, `current-password`, `name`, … */
  autoComplete?: string;
  /** The label is the page's question. */
  isHeading?: boolean;
  /** What a phone's keyboard writes large; nothing when not given. */
  capitals?: 'words' | 'characters';
};

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    hint,
    fault = null,
    value,
    type = 'text',
    autoComplete,
    isHeading = false,
    capitals,
  } = props;
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
        aria-describedby={describedBy(props)}
        aria-invalid={fault === null ? undefined : true}
      />
    </div>
  );
}

/** Ids of what is read out with the field. */
function describedBy({ name, hint, fault = null }: TextFieldProps): string | undefined {
  const hinted = hint === undefined ? [] : [`${name}-petunjuk`];
  const faulty = fault === null ? [] : [`${name}-masalah`];
  const ids = [...hinted, ...faulty];
  return ids.length === 0 ? undefined : ids.join(' ');
}
