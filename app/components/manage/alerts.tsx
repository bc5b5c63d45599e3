import type { Alerts } from '@maklumat/operations';
import { inLanguage, type Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { Alert } from './alert';
import { isPrivacyOwed, PrivacyAlertList } from './privacy-alerts';

/** What needs the agency's administrators, each with its cases and what to do about it. */
export function AlertList({ alerts }: { alerts: Alerts }) {
  const { unheard, missingYears, stuck, privacy, zone } = alerts;
  const t = useText('manage');
  const others = unheard.length + missingYears.length + stuck;
  if (others === 0 && !isPrivacyOwed(privacy)) return <p>{t('home.none')}</p>;
  return (
    <>
      <PrivacyAlertList privacy={privacy} zone={zone} />
      {unheard.length === 0 ? null : (
        <section className="stack">
          <h2>{t('home.unheard.heading')}</h2>
          {unheard.map((alert) => (
            <UnheardAlert key={JSON.stringify([alert.roles, alert.unit])} alert={alert} zone={zone} />
          ))}
        </section>
      )}
      {missingYears.length === 0 ? null : (
        <section className="stack">
          <h2>{t('home.year.heading')}</h2>
          {missingYears.map((alert) => (
            <MissingYear key={alert.year} alert={alert} />
          ))}
        </section>
      )}
      {stuck === 0 ? null : (
        <section className="stack">
          <h2>{t('home.stuck.heading')}</h2>
          <Alert title={t('home.stuck.cases', { count: stuck })} todo={t('home.stuck.do')} />
        </section>
      )}
    </>
  );
}

function UnheardAlert({ alert, zone }: { alert: Alerts['unheard'][number]; zone: Zone }) {
  const t = useText('manage');
  const lang = useLang();
  const { roles, unit, cases, named } = alert;
  const names = roles.map((role) => inLanguage(role, lang)).join(` ${t('home.unheard.or')} `);
  const title =
    unit === null
      ? t('home.unheard.role', { roles: names })
      : t('home.unheard.role-in-unit', { roles: names, unit: inLanguage(unit, lang) });
  return (
    <Alert title={title} todo={t('home.unheard.do')}>
      <p>{t('home.unheard.cases', { count: cases })}</p>
      <ul>
        {named.map(({ number, since }) => (
          <li key={number}>
            {t('home.unheard.one', { number, moment: formatMoment(new Date(since), zone, lang) })}
          </li>
        ))}
        <MoreCases count={cases - named.length} />
      </ul>
    </Alert>
  );
}

function MissingYear({ alert: { year, cases, named } }: { alert: Alerts['missingYears'][number] }) {
  const t = useText('manage');
  const inDigits = String(year);
  return (
    <Alert title={t('home.year.title', { year: inDigits })} todo={t('home.year.do', { year: inDigits })}>
      <p>{t('home.year.cases', { count: cases })}</p>
      <ul>
        {named.map((number) => (
          <li key={number}>{number}</li>
        ))}
        <MoreCases count={cases - named.length} />
      </ul>
    </Alert>
  );
}

function MoreCases({ count }: { count: number }) {
  const t = useText('manage');
  return count === 0 ? null : <li>{t('home.unheard.more', { count })}</li>;
}
