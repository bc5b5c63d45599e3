import { describedBy, FieldFrame } from './field-frame';
import { liveAttributes, type LiveField } from './live-field';

type TextAreaProps = {
  name: string;
  /** Id on the page, where two fields of one name stand on it; the name when not given. */
  id?: string;
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
  const { id = name } = props;
  const notes = { name: id, hint, fault };
  return (
    <FieldFrame {...notes} label={label} isHeading={isHeading}>
      <textarea
        className="field-input"
        id={id}
        name={name}
        rows={rows}
        defaultValue={value}
        {...liveAttributes(props.live)}
        aria-describedby={describedBy(notes)}
        data-limit={max}
        data-count={counter === undefined ? undefined : `${id}-sisa`}
        aria-invalid={fault === null ? undefined : true}
      />
      {counter === undefined ? null : (
        <p className="small muted" id={`${id}-sisa`} data-text={counter.left} data-over={counter.over}>
          {counter.most}
        </p>
      )}
    </FieldFrame>
  );
}
