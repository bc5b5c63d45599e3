import type { StandardPage } from '@maklumat/operations';
import { formatDay } from '../format/date';
import { servicePath } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';

type VersionBannerProps = { page: Pick<StandardPage, 'profile' | 'slug' | 'version' | 'versions'> };

/** Above a version that is not the one in force: that it is not, and the way to the one that is. */
export function VersionBanner({ page: { profile, slug, version, versions } }: VersionBannerProps) {
  const t = useText('standard');
  const lang = useLang();
  if (version.status === 'in-force') return null;
  const kind = version.status;
  const hasCurrent = versions.some((one) => one.status === 'in-force');
  const date = version.validFrom === null ? t('document.no-valid-from') : formatDay(version.validFrom, lang);
  return (
    <div className="notice notice-warn">
      <p className="notice-title">{t(`${kind}.title`)}</p>
      <p>
        {kind === 'superseded'
          ? t('superseded.body', { number: version.number })
          : t('future.body', { date })}{' '}
        {hasCurrent ? <a href={servicePath(lang, profile.slug, slug)}>{t(`${kind}.link`)}</a> : null}
      </p>
    </div>
  );
}
