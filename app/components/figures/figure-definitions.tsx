import { useText } from '../../i18n/use-text';

const DEFINED = [
  'standards',
  'completeness',
  'received',
  'open',
  'late',
  'finished',
  'otherwise',
  'on-time',
  'days',
] as const;

/** What each figure means, one sentence or three; the same words for the nation and for the public. */
export function FigureDefinitions() {
  const t = useText('figures');
  return (
    <dl className="pairs">
      {DEFINED.map((measure) => (
        <div key={measure}>
          <dt>{t(`measure.${measure}`)}</dt>
          <dd className="small">{t(`definition.${measure}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
