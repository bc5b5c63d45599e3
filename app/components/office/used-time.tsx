import type { ClockView } from '@maklumat/operations';
import { useText } from '../../i18n/use-text';

/** The bar's length in its own units; the rounded ends lie within it. */
const LENGTH = 64;

/**
 * How much of a clock's time is used up, in words beside a bar; from half of it on, when a clock first warns. The time
 * in which the reporter may act warns nobody here.
 */
export function UsedTime({ clock: { amount, used } }: { clock: ClockView }) {
  const t = useText('office');
  if (used?.level == null || amount.binds === 'citizen') return null;
  return (
    <p className={`used used-${String(used.level)}`}>
      <svg viewBox={`0 0 ${String(LENGTH)} 8`} width={LENGTH} height="8" aria-hidden="true" focusable="false">
        <rect width={LENGTH} height="8" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
        <rect width={(LENGTH * Math.min(used.percent, 100)) / 100} height="8" rx="2" fill="currentColor" />
      </svg>
      {used.percent > 100 ? t('clock.used-up') : t('clock.used', { percent: used.percent })}
    </p>
  );
}
