import type { VersionSummary } from '@maklumat/operations';
import type { AgencyProfile } from '@maklumat/standards';
import { formatDay, formatMoment } from '../format/date';
import { servicePath, versionPage } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { DecreeText } from './decree-text';

type VersionLineProps = {
  page: { profile: AgencyProfile; slug: string };
  version: VersionSummary;
  /** The version before it, to compare with; null for the first. */
  previous: VersionSummary | null;
};

const TAGS: Record<VersionSummary['status'], string> = {
  'in-force': 'tag tag-ok',
  superseded: 'tag tag-quiet',
  future: 'tag',
};

/** One version in the history: its decree, since when it holds, and what can be done with it. */
export function VersionLine({ page, version, previous }: VersionLineProps) {
  const t = useText('history');
  const lang = useLang();
  const at = (path: string) => servicePath(lang, page.profile.slug, page.slug, path);
  return (
    <li
      className={version.status === 'in-force' ? 'version-line version-now stack-4' : 'version-line stack-4'}
    >
      <h2 className="version-title">
        {t('version', { number: version.number })}{' '}
        <span className={TAGS[version.status]}>{t(`status.${version.status}`)}</span>
      </h2>
      <p className="strong">
        <DecreeText decree={version.decree} note={false} />
      </p>
      <p className="small muted">
        <Span version={version} />
      </p>
      <p className="small muted">
        {t('published', { time: formatMoment(new Date(version.publishedAt), page.profile.zone, lang) })}
      </p>
      <ul className="link-row">
        <li>
          <a href={at(versionPage(version))}>{t('open', { number: version.number })}</a>
        </li>
        {previous === null ? null : (
          <li>
            <a href={at(`/riwayat/banding?dari=${previous.number}&ke=${version.number}`)}>
              {t('compare-previous', { number: previous.number })}
            </a>
          </li>
        )}
      </ul>
    </li>
  );
}

function Span({ version }: { version: VersionSummary }) {
  const t = useText('history');
  const lang = useLang();
  const from =
    version.validFrom === null ? t('from-unknown') : t('from', { date: formatDay(version.validFrom, lang) });
  return (
    <>
      {from}
      {version.validUntil === null ? '' : `, ${t('until', { date: formatDay(version.validUntil, lang) })}`}
    </>
  );
}
