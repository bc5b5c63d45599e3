import type { PublicInformation, PublicInformationPage } from '@maklumat/operations';
import { formatDay } from '../../format/date';
import { formatMadeOn } from '../../format/information-words';
import { useLang, useText } from '../../i18n/use-text';
import { Localised, Printed } from '../localised';
import { PairList, type Pair } from '../pair-list';

type Rules = PublicInformationPage['rules'];
type Open = NonNullable<PublicInformation['open']>;
type Excluded = NonNullable<PublicInformation['exclusion']>;

/** The columns of the list, of open information. */
export function OpenFacts({ entry, open }: { entry: PublicInformation; open: Open }) {
  const t = useText('information');
  const lang = useLang();
  const words = (label: string, text: string): Pair =>
    text === '' ? null : { label, value: <Printed words={text} /> };
  return (
    <PairList
      pairs={[
        words(t('summary'), open.summary),
        { label: t('holder'), value: <Localised text={entry.unitName} /> },
        words(t('responsible'), open.responsible),
        open.madeOn === null ? null : { label: t('made-on'), value: formatMadeOn(open.madeOn, lang) },
        words(t('made-at'), open.madeAt),
        { label: t('forms'), value: open.forms.map((form) => t(`form.${form}`)).join(', ') },
        words(t(open.file === null && open.link === null ? 'media-elsewhere' : 'media'), open.media),
        words(t('retention'), open.retention),
      ]}
    />
  );
}

/** Why it is closed, by which decision and until when; never what it holds. */
export function ExcludedFacts({
  entry,
  exclusion,
  rules,
}: {
  entry: PublicInformation;
  exclusion: Excluded;
  rules: Rules;
}) {
  const t = useText('information');
  const lang = useLang();
  const ground = rules.find(({ id }) => id === exclusion.ground);
  return (
    <PairList
      pairs={[
        ground === undefined ? null : { label: t('excluded.ground'), value: <Ground ground={ground} /> },
        {
          label: t('excluded.decision'),
          value: t('excluded.decision-of', {
            number: exclusion.decisionNumber,
            day: exclusion.decidedOn === null ? '' : formatDay(exclusion.decidedOn, lang),
          }),
        },
        {
          label: t('excluded.until'),
          value: exclusion.until === null ? t('excluded.no-end') : formatDay(exclusion.until, lang),
        },
        { label: t('excluded.scope'), value: t(`excluded.${exclusion.scope}`) },
        { label: t('holder'), value: <Localised text={entry.unitName} /> },
      ]}
    />
  );
}

function Ground({ ground }: { ground: Rules[number] }) {
  const t = useText('information');
  return (
    <>
      {ground.article}: <Localised text={ground.summary} />{' '}
      {ground.verified ? null : <span className="muted small">{t('unverified')}</span>}
    </>
  );
}
