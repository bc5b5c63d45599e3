import type { InformationView, ShownEntry } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { formatFileSize } from '../../format/file-size';
import { fileSort, formatMadeOn } from '../../format/information-words';
import { useLang, useText } from '../../i18n/use-text';
import { PairList, type Pair } from '../pair-list';

type EntryDetailsProps = {
  view: InformationView;
  entry: ShownEntry;
  /** Whose file can be opened; null where it is public. */
  version: number | null;
};

/** Everything a version says, also what the public never reads. */
export function EntryDetails({ view, entry, version }: EntryDetailsProps) {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  const text = (label: string, value: string): Pair => ({
    label,
    value: value === '' ? t('not-filled') : value,
  });
  const open: Pair[] = [
    text(words('summary'), entry.summary),
    text(words('responsible'), entry.responsible),
    text(words('made-on'), entry.madeOn === null ? '' : formatMadeOn(entry.madeOn, lang)),
    text(words('made-at'), entry.madeAt),
    text(words('forms'), entry.forms.map((form) => words(`form.${form}`)).join(', ')),
    text(words('media'), entry.media),
    text(words('retention'), entry.retention),
    entry.link === null ? null : { label: t('field.tautan'), value: entry.link },
    { label: t('field.berkas'), value: <FileOf view={view} entry={entry} version={version} /> },
  ];
  const excluded = useExclusion(view, entry);
  const holder = { label: words('holder'), value: inLanguage(view.unit, lang) };
  return <PairList pairs={[holder, ...(entry.class === 'excluded' ? excluded : open)]} />;
}

function FileOf({ view, entry, version }: EntryDetailsProps) {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  if (entry.file === null) return <>{t('no-file')}</>;
  const { name, mediaType, bytes } = entry.file;
  const shown = words('file', {
    ...{ name, type: words(`file-type.${fileSort(mediaType)}`), size: formatFileSize(bytes, lang) },
  });
  if (version === null) return <>{shown}</>;
  return <a href={`/konsol/informasi-publik/${String(view.number)}/berkas/${String(version)}`}>{shown}</a>;
}

function useExclusion({ rules }: InformationView, { exclusion }: ShownEntry): Pair[] {
  const t = useText('information-office');
  const words = useText('information');
  const lang = useLang();
  const text = (label: string, value: string): Pair => ({
    label,
    value: value === '' ? t('not-filled') : value,
  });
  if (exclusion === null) return [text(t('consequence-section'), '')];
  const ground = rules.find(({ id }) => id === exclusion.ground);
  const until = exclusion.until === null ? '' : formatDay(exclusion.until, lang);
  return [
    text(
      words('excluded.ground'),
      ground === undefined ? '' : `${ground.article}: ${inLanguage(ground.name, lang)}`,
    ),
    text(t('field.nomor-uji'), exclusion.decisionNumber),
    text(t('field.tanggal-uji'), exclusion.decidedOn === null ? '' : formatDay(exclusion.decidedOn, lang)),
    text(t('field.akibat'), exclusion.consequence),
    text(t('field.kepentingan'), exclusion.publicInterest),
    text(t('field.sampai'), until === '' && exclusion.noEndReason !== '' ? words('excluded.no-end') : until),
    exclusion.noEndReason === '' ? null : text(t('field.tanpa-batas'), exclusion.noEndReason),
    text(t('field.cakupan'), t(`scope.${exclusion.scope}`)),
  ];
}
