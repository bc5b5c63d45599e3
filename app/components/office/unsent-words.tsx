import { useText } from '../../i18n/use-text';

/** Words of a form, under the label of their field when that is known. */
export type UnsentWord = { readonly label: string | null; readonly text: string };

/** What was typed into a form that is not there any more: to copy, not to send. */
export function UnsentWords({ words }: { words: readonly UnsentWord[] }) {
  const t = useText('office');
  const written = words.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return null;
  const whole = written.map(({ label, text }) => (label === null ? text : `${label}:\n${text}`));
  return (
    <div className="stack-8">
      <label className="field-label" htmlFor="isian">
        {t('changed.unsent')}
      </label>
      <textarea className="field-input" id="isian" rows={8} readOnly value={whole.join('\n\n')} />
    </div>
  );
}
