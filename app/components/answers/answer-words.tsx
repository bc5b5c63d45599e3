import type { AnswerVersion, PersonalDatum } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { formatDay } from '../../format/date';
import { useLang, useText } from '../../i18n/use-text';
import { PairList } from '../pair-list';
import { AnswerText } from './answer-text';

type AnswerWordsProps = { title: string; version: AnswerVersion; personal: readonly PersonalDatum[] };

/** One version of an entry as it would be read, with what belongs to it. */
export function AnswerWords({ title, version, personal }: AnswerWordsProps) {
  const t = useText('answers');
  const lang = useLang();
  return (
    <section className="panel stack-8">
      <h2>{title}</h2>
      {personal.length === 0 ? null : (
        <p className="notice notice-warn">
          {t('personal.look', { texts: personal.map(({ text }) => text).join('; ') })}
        </p>
      )}
      <p className="strong">{version.question}</p>
      <AnswerText answer={version.answer} />
      <PairList
        pairs={[
          { label: t('field.unit'), value: inLanguage(version.unitName, lang) },
          {
            label: t('field.service'),
            value: version.serviceName === null ? t('general') : inLanguage(version.serviceName, lang),
          },
          version.keywords === '' ? null : { label: t('field.keywords'), value: version.keywords },
          { label: t('field.valid-until'), value: formatDay(version.validUntil, lang) },
          { label: t('words.by'), value: version.writtenBy },
        ]}
      />
    </section>
  );
}
