import { useText } from '../i18n/use-text';

/** One thing that is wrong, and the field it is about. */
export type Fault = {
  /** Id of the field; null for the form as a whole. */
  field: string | null;
  text: string;
};

/**
 * What is wrong with a sent form, above it, each with a link to its field. Nothing when nothing is. Read out at
 * once, because without a script the focus cannot be put here.
 */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const t = useText('forms');
  if (faults.length === 0) return null;
  return (
    <div className="error-summary" role="alert" aria-labelledby="masalah">
      <h2 id="masalah">{t('summary')}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={`${field ?? ''} ${text}`}>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** The sentence about one field, or null. */
export function faultOf(faults: readonly Fault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.text ?? null;
}
