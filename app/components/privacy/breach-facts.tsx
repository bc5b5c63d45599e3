import type { BreachRecord, NoticeReceiver } from '@maklumat/personal-data';
import type { Zone } from '@maklumat/standards';
import { formatMoment } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { PairList, type Pair } from '../pair-list';

/** How many people a breach concerns, in words. */
export function usePeopleWords(): (record: Pick<BreachRecord, 'people' | 'isEstimate'>) => string {
  const t = useText('privacy');
  return ({ people, isEstimate }) =>
    people === 0
      ? t('breach.people-none')
      : t(isEstimate ? 'breach.about' : 'breach.people', { count: people });
}

/** One writing of a breach. */
export function BreachFacts({ record, zone }: { record: BreachRecord; zone: Zone }) {
  const t = useText('privacy');
  const lang = useLang();
  const people = usePeopleWords();
  const moment = (at: string) => formatMoment(new Date(at), zone, lang);
  const words = (name: 'what' | 'cause' | 'handling' | 'recovery' | 'prevention', text: string): Pair =>
    text === ''
      ? null
      : { label: t(`breach.field.${name}`), value: <span className="as-typed">{text}</span> };
  const happened = record.happenedAt === null ? t('breach.unknown') : moment(record.happenedAt);
  const toldPairs = (['persons', 'institution', 'public'] as const).map((to) =>
    toldPair(record, to, moment, t),
  );
  return (
    <PairList
      pairs={[
        { label: t('breach.field.happened'), value: happened },
        { label: t('breach.field.found'), value: moment(record.foundAt) },
        {
          label: t('breach.field.data'),
          value: record.data.map((one) => t(`breach.data.${one}`)).join(', '),
        },
        words('what', record.what),
        { label: t('breach.field.people'), value: people(record) },
        words('cause', record.cause),
        words('handling', record.handling),
        words('recovery', record.recovery),
        words('prevention', record.prevention),
        record.publicReason === null
          ? null
          : {
              label: t('breach.field.public'),
              value: <span className="as-typed">{record.publicReason}</span>,
            },
        ...toldPairs,
      ]}
    />
  );
}

type Words = ReturnType<typeof useText<'privacy'>>;

/** When somebody was told, and how; nothing while nobody was. */
function toldPair(
  { told }: BreachRecord,
  to: NoticeReceiver,
  moment: (at: string) => string,
  t: Words,
): Pair {
  const one = told[to];
  const label = t(to === 'public' ? 'breach.field.told-public' : `breach.field.${to}`);
  return one === null ? null : { label, value: `${moment(one.at)}: ${one.how}` };
}
