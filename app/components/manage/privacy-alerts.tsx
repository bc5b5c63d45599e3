import type { PrivacyAlerts } from '@maklumat/operations';
import type { Zone } from '@maklumat/standards';
import { formatAppointment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { Alert } from './alert';

/** Whether anything of personal data is owed that administrators have to know of. */
export function isPrivacyOwed({ open, notices }: PrivacyAlerts): boolean {
  return open > 0 || notices.length > 0;
}

/** What is owed by the clocks of personal data: answers, and notices of breaches. Numbers and dates, nobody's words. */
export function PrivacyAlertList({ privacy, zone }: { privacy: PrivacyAlerts; zone: Zone }) {
  const t = useText('manage');
  if (!isPrivacyOwed(privacy)) return null;
  return (
    <section className="stack">
      <h2>{t('home.privacy.heading')}</h2>
      <RequestAlerts privacy={privacy} zone={zone} />
      <NoticeAlerts privacy={privacy} zone={zone} />
    </section>
  );
}

function RequestAlerts({ privacy, zone }: { privacy: PrivacyAlerts; zone: Zone }) {
  const t = useText('manage');
  const lang = useLang();
  const { open, late, firstDueAt, hasDecider } = privacy;
  if (open === 0 || firstDueAt === null) return null;
  const title = late > 0 ? t('home.privacy.late', { count: late }) : t('home.privacy.open', { count: open });
  return (
    <>
      <Alert title={title} todo={t('home.privacy.do')}>
        <p>{t('home.privacy.first', { due: formatAppointment(firstDueAt, zone, lang) })}</p>
      </Alert>
      {hasDecider ? null : (
        <Alert title={t('home.privacy.no-decider')} todo={t('home.privacy.no-decider-do')} />
      )}
    </>
  );
}

function NoticeAlerts({ privacy, zone }: { privacy: PrivacyAlerts; zone: Zone }) {
  const t = useText('manage');
  const lang = useLang();
  return privacy.notices.map(({ to, dueAt, isLate }, at) => (
    // Two breaches may owe the same notice by the same minute.
    <Alert
      key={`${to} ${dueAt} ${String(at)}`}
      title={t('home.privacy.notice', { to: t(`home.privacy.to.${to}`) })}
      todo={t('home.privacy.notice-do')}
    >
      <p>
        {t(isLate ? 'home.privacy.notice-late' : 'home.privacy.notice-due', {
          due: formatAppointment(dueAt, zone, lang),
        })}
      </p>
    </Alert>
  ));
}
