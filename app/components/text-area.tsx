import { describedBy, FieldFrame } from './field-frame';
import { liveAttributes, type LiveField } from './live-field';

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
  /** How much may be written; where the script runs, how much is `{left}` or `{over}`. */
  counter?: { most: string; left: string; over: string };
  rows?: number;
  /** Searched for while somebody types. */
  live?: LiveField;
};

/** Several lines of text with their label, a hint, and what is wrong with them. */
export function TextArea(props: TextAreaProps) {
  const { name, label, isHeading = false, hint, fault = null, value, max, counter, rows = 8 } = props;
  const notes = { name, hint, fault };
  return (
    <FieldFrame {...notes} label={label} isHeading={isHeading}>
      <textarea
        className="field-input"
        id={name}
        name={name}
        rows={rows}
        defaultValue={value}
        {...liveAttributes(props.live)}
        aria-describedby={describedBy(notes)}
        data-limit={max}
        data-count={counter === undefined ? undefined : `${name}-sisa`}
        aria-invalid={fault === null ? undefined : true}
      />
      {counter === undefined ? null : (
        <p className="small muted" id={`${name}-sisa`} data-text={counter.left} data-over={counter.over}>
          {counter.most}
        </p>
      )}
    </FieldFrame>
  );
}
