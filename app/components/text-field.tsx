import { describedBy, FieldFrame } from './field-frame';
import { liveAttributes, type LiveField } from './live-field';

export type TextFieldProps = {
  /** Name in the form and id on the page. */
  name: string;
  label: string;
  hint?: string | undefined;
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
  /** The figures of a phone's keyboard. */
  isNumber?: boolean;
  /** Searched for when it is left, or while somebody types. */
  live?: LiveField;
};

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, fault = null, value, type = 'text', autoComplete, isHeading = false } = props;
  const notes = { name, hint, fault };
  return (
    <FieldFrame {...notes} label={label} isHeading={isHeading}>
      <input
        className="field-input"
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        autoCapitalize={props.capitals ?? 'none'}
        inputMode={props.isNumber === true ? 'numeric' : undefined}
        spellCheck={false}
        {...liveAttributes(props.live)}
        aria-describedby={describedBy(notes)}
        aria-invalid={fault === null ? undefined : true}
      />
    </FieldFrame>
  );
}
