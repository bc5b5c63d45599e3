import type { OwnCase } from '@maklumat/operations';
import { formatDue } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

/** The last day of an act that has a window; nothing for one that has none. */
export function OpenUntil({ page, act }: { page: OwnCase; act: string }) {
  const t = useText('case');
  const lang = useLang();
  const until = page.openUntil[act];
  if (until === undefined) return null;
  const day = formatDue({ ...until, dueAt: null, atTimeOfDay: false }, page.profile.zone, lang);
  return <p className="small">{t('case.open-until', { date: day })}</p>;
}
