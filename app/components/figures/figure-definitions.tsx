import { useText } from '../../i18n/use-text';

const OF_CASES = ['received', 'open', 'late', 'finished', 'otherwise', 'on-time', 'days'] as const;
const DEFINED = {
  nation: ['standards', 'completeness', ...OF_CASES],
  agency: OF_CASES,
} as const;

/** What each figure of a page means; the same words for the nation and for the public. */
export function FigureDefinitions({ of }: { of: keyof typeof DEFINED }) {
  const t = useText('figures');
  return (
    <dl className="pairs">
      {DEFINED[of].map((measure) => (
        <div key={measure}>
          <dt>{t(`measure.${measure}`)}</dt>
          <dd className="small">{t(`definition.${measure}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
