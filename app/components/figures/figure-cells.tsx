import {
  meanStated,
  onTimePercent,
  typicalDays,
  type Figures,
  type StandardsFigures,
} from '@maklumat/reporting';
import type { ReactNode } from 'react';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

/** A cell with its head's words before it, for where the heads are not above it. */
function Cell({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <td>
      <span className="cell-label">{label}</span>{' '}
      <span className="cell-value">
        {children} {note === undefined ? null : <span className="cell-note">{note}</span>}
      </span>
    </td>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <span className="cell-none">{children}</span>;
}

/** How many standards an agency publishes, and how complete they are. */
export function StandardsCells({ standards }: { standards: StandardsFigures }) {
  const t = useText('figures');
  const lang = useLang();
  const mean = meanStated(standards);
  return (
    <>
      <Cell label={t('measure.standards')}>{formatNumber(standards.published, lang)}</Cell>
      <Cell label={t('measure.completeness')}>
        {mean === null ? (
          <Nothing>{t('value.no-standard')}</Nothing>
        ) : (
          t('value.completeness', { mean: formatNumber(mean, lang) })
        )}
      </Cell>
    </>
  );
}

/** The figures about cases, each percentage and median with what it is of. */
export function CaseCells({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const lang = useLang();
  return (
    <>
      {(['received', 'open', 'late', 'finished'] as const).map((measure) => (
        <Cell key={measure} label={t(`measure.${measure}`)}>
          {formatNumber(figures[measure], lang)}
        </Cell>
      ))}
      <OnTimeCell figures={figures} />
      <DaysCell figures={figures} />
    </>
  );
}

function OnTimeCell({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const { judged, kept } = figures;
  const percent = onTimePercent(figures);
  const label = t('measure.on-time');
  if (judged === 0)
    return (
      <Cell label={label}>
        <Nothing>{t('value.nothing-judged')}</Nothing>
      </Cell>
    );
  const of = t('value.kept-of', { kept, judged });
  if (percent === null) return <Cell label={label}>{of}</Cell>;
  return (
    <Cell label={label} note={of}>
      {t('value.percent', { percent })}
    </Cell>
  );
}

function DaysCell({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const lang = useLang();
  const { measured } = figures;
  const days = typicalDays(figures);
  const label = t('measure.days');
  if (measured === 0 || days === null)
    return (
      <Cell label={label}>
        <Nothing>{t(measured === 0 ? 'value.nothing-judged' : 'value.too-few')}</Nothing>
      </Cell>
    );
  return (
    <Cell label={label} note={t('value.of-cases', { count: measured })}>
      {days === 0 ? t('value.same-day') : t('value.days', { count: days, days: formatNumber(days, lang) })}
    </Cell>
  );
}
