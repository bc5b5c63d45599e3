import type { Typed } from '../../http/parse-form';
import { useText } from '../../i18n/use-text';

type UnsentWordsProps = {
  typed: Typed;
  /** Whether a field holds words that a person wrote. */
  isWritten: (name: string) => boolean;
};

/** What was typed into a form that is not there any more: to copy, not to send. */
export function UnsentWords({ typed, isWritten }: UnsentWordsProps) {
  const t = useText('office');
  const words = Object.entries(typed)
    .filter(([name]) => isWritten(name))
    .flatMap(([, values]) => values)
    .filter((text) => text.trim() !== '');
  if (words.length === 0) return null;
  return (
    <div className="stack-8">
      <label className="field-label" htmlFor="isian">
        {t('changed.unsent')}
      </label>
      <textarea className="field-input" id="isian" rows={8} readOnly value={words.join('\n\n')} />
    </div>
  );
}
