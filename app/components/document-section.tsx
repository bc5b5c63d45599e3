import type { StandardPage } from '@maklumat/operations';
import { formatDay } from '../format/date';
import { serviceDataPath, servicePath, versionQuery } from '../i18n/links';
import { useLang, useText } from '../i18n/use-text';
import { DecreeText } from './decree-text';
import { Localised, Printed } from './localised';
import { PairList, type Pair } from './pair-list';

/** Where the text comes from: decree, version, dates, source, and its other forms. */
export function DocumentFacts({ page }: { page: StandardPage }) {
  return (
    <>
      <PairList pairs={[...useDecreePairs(page), ...useVersionPairs(page)]} />
      <DocumentLinks page={page} />
    </>
  );
}

function useDecreePairs({ standard, unit }: StandardPage): Pair[] {
  const t = useText('standard');
  const lang = useLang();
  const { signedOn } = standard.decree;
  return [
    { label: t('document.decree'), value: <DecreeText decree={standard.decree} /> },
    {
      label: t('document.signed'),
      value: signedOn === null ? t('document.no-signed') : formatDay(signedOn, lang),
    },
    { label: t('document.printed-title'), value: <Printed words={standard.printedTitle} /> },
    { label: t('document.unit'), value: <Localised text={unit.name} /> },
  ];
}

function useVersionPairs({ standard, version, versions }: StandardPage): Pair[] {
  const t = useText('standard');
  const lang = useLang();
  const day = (date: string | null, otherwise: string) => (date === null ? otherwise : formatDay(date, lang));
  return [
    {
      label: t('document.version'),
      value: t('document.version-of', { number: version.number, count: versions.length }),
    },
    { label: t('document.valid-from'), value: day(version.validFrom, t('document.no-valid-from')) },
    version.validUntil === null
      ? null
      : { label: t('document.valid-until'), value: formatDay(version.validUntil, lang) },
    { label: t('document.recorded'), value: formatDay(standard.recordedOn, lang) },
    { label: t('document.reviewed'), value: day(standard.reviewedOn, t('document.not-reviewed')) },
    { label: t('document.source'), value: <Localised text={standard.source.title} /> },
  ];
}

function DocumentLinks({ page: { profile, slug, version } }: { page: StandardPage }) {
  const t = useText('standard');
  const lang = useLang();
  return (
    <ul className="link-row no-print">
      <li>
        <a href={servicePath(lang, profile.slug, slug, '/riwayat')}>{t('document.history')}</a>
      </li>
      <li>
        <a href={servicePath(lang, profile.slug, slug, `/cetak${versionQuery(version)}`)}>{t('act.print')}</a>
      </li>
      <li>
        <a href={serviceDataPath(profile.slug, slug) + versionQuery(version)} type="application/json">
          {t('document.data')}
        </a>
      </li>
    </ul>
  );
}
