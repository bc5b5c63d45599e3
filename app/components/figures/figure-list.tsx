import { FEWEST_CASES, onTimePercent, typicalDays, type Figures } from '@maklumat/reporting';
import type { ReactNode } from 'react';
import { formatNumber } from '../../format/number';
import { useLang, useText } from '../../i18n/use-text';

/** The figures of an agency or of one of its services in plain words; every percentage with what it is of. */
export function FigureList({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const { received, open, late, openUndetermined, finished, endedOtherwise } = figures;
  return (
    <dl className="figures">
      <Figure label={t('measure.received')} value={t('performance.received-value', { count: received })} />
      <Figure label={t('measure.open')} value={t('performance.open-value', { count: open })}>
        {open === 0 ? null : late === 0 ? (
          t('performance.late-none')
        ) : (
          <span className="strong">{t('performance.late', { count: late })}</span>
        )}
        {openUndetermined === 0 ? null : <>; {t('performance.undetermined', { count: openUndetermined })}</>}
      </Figure>
      <Figure label={t('measure.finished')} value={t('performance.finished-value', { count: finished })}>
        {endedOtherwise === 0 ? null : t('performance.otherwise', { count: endedOtherwise })}
      </Figure>
      <OnTime figures={figures} />
      <Days figures={figures} />
    </dl>
  );
}

function OnTime({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const { judged, kept } = figures;
  const percent = onTimePercent(figures);
  const label = t('measure.on-time');
  const of = t('performance.on-time-of', { kept, judged });
  if (judged === 0) return <Figure label={label} value={t('performance.on-time-none')} isQuiet />;
  if (percent === null)
    return (
      <Figure label={label} value={of}>
        {t('performance.too-few')}
      </Figure>
    );
  return (
    <Figure label={label} value={t('performance.on-time-value', { percent })}>
      {of}
    </Figure>
  );
}

function Days({ figures }: { figures: Figures }) {
  const t = useText('figures');
  const lang = useLang();
  const days = typicalDays(figures);
  const label = t('measure.days');
  if (figures.measured === 0) return <Figure label={label} value={t('performance.days-none')} isQuiet />;
  if (days === null || figures.measured < FEWEST_CASES)
    return <Figure label={label} value={t('performance.days-too-few')} isQuiet />;
  const value =
    days === 0
      ? t('performance.days-same')
      : t('performance.days-value', { count: days, days: formatNumber(days, lang) });
  return (
    <Figure label={label} value={value}>
      {t('performance.days-note', { count: figures.measured })}
    </Figure>
  );
}

type FigureProps = {
  label: string;
  value: string;
  /** There is no figure, only words that say so. */
  isQuiet?: boolean;
  children?: ReactNode;
};

function Figure({ label, value, isQuiet = false, children }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <span className={isQuiet ? 'figure-none' : 'figure-value'}>{value}</span>{' '}
        {children === undefined || children === null ? null : <span className="figure-note">{children}</span>}
      </dd>
    </div>
  );
}
