import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';

type ConfigSourceProps = { of: 'role' | 'unit'; appliedAt: Date | null; zone: Zone };

/** Which files a role or unit comes from, how they are changed, and when they were last applied. */
export function ConfigSource({ of, appliedAt, zone }: ConfigSourceProps) {
  const t = useText('roles');
  const lang = useLang();
  return (
    <section className="stack-8" aria-labelledby="sumber">
      <h2 id="sumber">{t('source.title')}</h2>
      <p>{t(`source.${of}`)}</p>
      {appliedAt === null ? null : (
        <p>
          {t('source.applied', { moment: formatMoment(appliedAt, zone, lang) })}{' '}
          <a href="/kelola/jejak?tindakan=tenant-config-applied">{t('source.log')}</a>
        </p>
      )}
    </section>
  );
}
