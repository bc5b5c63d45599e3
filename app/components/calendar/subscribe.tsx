import { useText } from '../../i18n/use-text';
import { CalendarAddress } from './calendar-address';

/** The calendar as a file, and its address for a calendar program. */
export function Subscribe({ address, path }: { address: string; path: string }) {
  const t = useText('calendar');
  return (
    <section className="stack-8 small" aria-labelledby="langganan">
      <h2 className="side-title" id="langganan">
        {t('subscribe.title')}
      </h2>
      <p>
        <a href={path}>{t('subscribe.link')}</a>
      </p>
      <p>{t('subscribe.how')}</p>
      <CalendarAddress address={address} />
    </section>
  );
}
