import type { CaseStatus, OwnCase, RightWindow } from '@maklumat/operations';
import { describeLimit, inLanguage } from '@maklumat/standards';
import { formatDue } from '../../format/date';
import { lowerFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';

type CaseRightsProps = {
  page: CaseStatus;
  /** Case of which its citizen reads more than the status. */
  own?: Pick<OwnCase, 'windows' | 'linked'>;
};

/** Where else the citizen can turn, by what the case is about, with the dates that were told. */
export function CaseRights({ page, own = { windows: [], linked: [] } }: CaseRightsProps) {
  const t = useText('case');
  const isLinked = own.linked.some(({ relation }) => relation === 'opened-in');
  const hasOpened = own.linked.some(({ relation }) => relation === 'opened-here');
  const about = page.matter === 'information' && (isLinked || hasOpened) ? 'information-linked' : page.matter;
  // A window that closed because the citizen went on is told with the case that was opened.
  const windows =
    page.matter === 'information' ? own.windows.filter(({ isOver }) => !(isOver && hasOpened)) : [];
  return (
    <>
      <h2 id="hak">{t('case.rights')}</h2>
      <ul>
        <li>{t(`rights.${about}`)}</li>
        {windows.map((window) => (
          <li key={window.limit.id}>
            <WindowLine page={page} window={window} />
          </li>
        ))}
        <li>{t('rights.ombudsman')}</li>
      </ul>
    </>
  );
}

/** A time to go on: its last day where that was told, else how long it is and from when. */
function WindowLine({
  page,
  window: { limit, toldUntil, isOver },
}: {
  page: CaseStatus;
  window: RightWindow;
}) {
  const t = useText('case');
  const lang = useLang();
  const name = inLanguage(limit.name, lang);
  if (toldUntil !== null) {
    const due = { dueOn: toldUntil, dueAt: null, atTimeOfDay: false };
    return t(isOver ? 'rights.over' : 'rights.until', {
      name,
      date: formatDue(due, page.profile.zone, lang),
    });
  }
  const amount = lowerFirst(describeLimit(limit, lang));
  return t('rights.to-come', { name, amount, span: inLanguage(limit.span, lang) });
}
