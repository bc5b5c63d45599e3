import type { FileUsageView } from '@maklumat/operations';
import { formatFileSize } from '../../format/file-size';
import { useLang, useText } from '../../i18n/use-text';

/** How full the agency's room for files is; a warning when it is nearly full, and when files are refused. */
export function FileUsage({ usage }: { usage: FileUsageView }) {
  const t = useText('manage');
  const lang = useLang();
  const { usedBytes, quotaBytes, percent, level } = usage;
  const sizes = {
    used: usedBytes === 0 ? '0 MB' : formatFileSize(usedBytes, lang),
    quota: formatFileSize(quotaBytes, lang),
    percent,
  };
  return (
    <section className="stack-8">
      <h2>{t('home.files.heading')}</h2>
      {level === 'fine' ? null : (
        <div className="notice notice-warn stack-8">
          <h3 className="notice-title">{t(`home.files.${level}`, sizes)}</h3>
          <p>{t(`home.files.${level}-do`)}</p>
        </div>
      )}
      <p>{t('home.files.used', sizes)}</p>
      <meter
        className="usage-meter"
        min={0}
        max={100}
        high={80}
        value={Math.min(percent, 100)}
        aria-label={t('home.files.heading')}
      />
      <p className="muted">{t('home.files.what')}</p>
    </section>
  );
}
