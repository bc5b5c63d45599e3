import type { ShownNotice } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatAppointment, formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

/** Who was told of a breach and when, and who still has to be, by when. */
export function BreachNotices({ notices, zone }: { notices: readonly ShownNotice[]; zone: Zone }) {
  const t = useText('privacy');
  const lang = useLang();
  return (
    <ul className="plain-list">
      {notices.map(({ to, dueAt, toldAt, isLate }) => {
        const words = {
          to: t(`breach.to.${to}`),
          due: formatAppointment(dueAt, zone, lang),
          moment: toldAt === null ? '' : formatMoment(new Date(toldAt), zone, lang),
        };
        const state = toldAt === null ? 'owed' : 'told';
        return (
          <li key={to} className={isLate ? 'late' : undefined}>
            {t(isLate ? `breach.${state}-late` : `breach.${state}`, words)}
          </li>
        );
      })}
    </ul>
  );
}
