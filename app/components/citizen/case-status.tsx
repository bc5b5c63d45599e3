import type { CaseStatus } from '@maklumat/operations';
import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { STAGES } from '@maklumat/workflow';
import { formatDay, formatMoment } from '../../format/date';
import { fillWords } from '../../format/fill-words';
import { lowerFirst } from '../../format/letter-case';
import { useLang, useText } from '../../i18n/use-text';
import { PairList } from '../pair-list';

/** The sentence of a state with its places filled; a date nobody has told is said to be open. */
export function useSentence(): (
  sentence: LocalisedText,
  values: { number: string; unit: LocalisedText; dueOn: string | null },
) => string {
  const t = useText('case');
  const lang = useLang();
  return (sentence, { number, unit, dueOn }) =>
    fillWords(
      inLanguage(sentence, lang),
      { number, unit: inLanguage(unit, lang), date: dueOn === null ? null : formatDay(dueOn, lang) },
      lowerFirst(t('case.no-date')),
    );
}

/** That the agency is late, before the citizen has to say so. */
export function LateLine({ page }: { page: CaseStatus }) {
  const t = useText('case');
  const lang = useLang();
  const { kind, dueOn, lateBy } = page.status;
  if (kind !== 'late' && kind !== 'very-late') return null;
  const date = dueOn === null ? t('case.no-date') : formatDay(dueOn, lang);
  return (
    <div className="notice notice-bad">
      <p className="notice-title">
        {lateBy === null
          ? t('case.late-date', { date })
          : t('case.late', { amount: t(`case.by.${lateBy.unit}`, { count: lateBy.amount }), date })}
      </p>
      {kind === 'very-late' ? <p>{t('case.very-late')}</p> : null}
    </div>
  );
}

/** Diterima → Diverifikasi → Ditindaklanjuti → Selesai, in words. */
export function StageLine({ page }: { page: CaseStatus }) {
  const t = useText('case');
  const now = STAGES.indexOf(page.stage);
  return (
    <ol className="stages" aria-label={t('case.stage-label')}>
      {STAGES.map((stage, index) => {
        const at = index < now ? 'done' : index === now ? 'now' : 'next';
        return (
          <li key={stage} className={`stage-${at}`} aria-current={at === 'now' ? 'step' : undefined}>
            {t(`case.stage.${stage}`)} <span className="unseen">({t(`case.stage-${at}`)})</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Status word, next date, when it came and changed. */
export function StatusFacts({ page, unit }: { page: CaseStatus; unit?: LocalisedText }) {
  const t = useText('case');
  const lang = useLang();
  const { status, profile } = page;
  const moment = (instant: string) => formatMoment(new Date(instant), profile.zone, lang);
  const isOpen = page.outcome === null;
  return (
    <>
      <PairList
        pairs={[
          { label: t('case.status'), value: <strong>{inLanguage(page.label, lang)}</strong> },
          isOpen
            ? {
                label: t(status.holder === 'citizen' ? 'case.next-citizen' : 'case.next-agency'),
                value:
                  status.dueOn !== null
                    ? formatDay(status.dueOn, lang)
                    : status.undetermined === null
                      ? t('case.no-date')
                      : t('case.undetermined', { year: status.undetermined }),
              }
            : null,
          unit === undefined ? null : { label: t('case.holder'), value: inLanguage(unit, lang) },
          { label: t('case.received'), value: moment(page.receivedAt) },
          { label: t('case.updated'), value: moment(page.lastEventAt) },
        ]}
      />
      {isOpen && status.stopped && status.holder === 'citizen' ? <p>{t('case.paused')}</p> : null}
    </>
  );
}
