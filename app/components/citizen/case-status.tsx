import type { CaseStatus, OwnCase } from '@maklumat/operations';
import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { formatDue, formatMoment } from '../../format/date';
import type { Lang } from '../../http/lang';
import { useLang, useText } from '../../i18n/use-text';
import { PairList } from '../pair-list';

/** That the agency is late, before the citizen has to say so. */
export function LateLine({ page }: { page: CaseStatus }) {
  const t = useText('case');
  const lang = useLang();
  const { kind, lateBy } = page.status;
  if (kind !== 'late' && kind !== 'very-late') return null;
  const date = dueText(page, lang) ?? t('case.no-date');
  return (
    <div className="notice notice-bad">
      <p className="notice-title">
        {lateBy === null
          ? t('case.late-date', { date })
          : t('case.late', { amount: t(`case.by.${lateBy.unit}`, { count: lateBy.amount }), date })}
      </p>
      {kind === 'very-late' ? <p>{t(`case.very-late.${page.matter}`)}</p> : null}
    </div>
  );
}

function dueText({ status, profile }: CaseStatus, lang: Lang): string | null {
  const { dueOn } = status;
  return dueOn === null ? null : formatDue({ ...status, dueOn }, profile.zone, lang);
}

/**
 * The stages that cases like it go through, in the words of what it is about: a report is verified and followed up, a
 * request is examined. Not for a case that ended on another way.
 */
export function StageLine({ page }: { page: CaseStatus }) {
  const t = useText('case');
  if (page.outcome !== null && page.outcome !== 'finished') return null;
  const now = page.stages.indexOf(page.stage);
  const words = page.matter === 'complaint' ? 'complaint' : 'other';
  return (
    <ol className="stages" aria-label={t('case.stage-label')}>
      {page.stages.map((stage, index) => {
        const at = index < now ? 'done' : index === now ? 'now' : 'next';
        return (
          <li key={stage} className={`stage-${at}`} aria-current={at === 'now' ? 'step' : undefined}>
            {t(`case.stage.${words}.${stage}`)} <span className="unseen">({t(`case.stage-${at}`)})</span>
          </li>
        );
      })}
    </ol>
  );
}

const SCORES = ['1', '2', '3', '4'] as const;

type StatusFactsProps = {
  page: CaseStatus;
  unit?: LocalisedText;
  registrations?: OwnCase['registrations'];
  score?: number | null;
};

/** Status word, next date, registration numbers, when it came and changed, and how it was rated. */
export function StatusFacts({ page, unit, registrations = [], score = null }: StatusFactsProps) {
  const t = useText('case');
  const lang = useLang();
  const { status, profile } = page;
  const moment = (instant: string) => formatMoment(new Date(instant), profile.zone, lang);
  const isOpen = page.outcome === null;
  const rated = SCORES.find((one) => Number(one) === score);
  return (
    <>
      <PairList
        pairs={[
          { label: t('case.status'), value: <strong>{inLanguage(page.label, lang)}</strong> },
          isOpen && (status.limit !== null || status.undetermined !== null)
            ? {
                label: t(status.holder === 'citizen' ? 'case.next-citizen' : 'case.next-agency'),
                value:
                  dueText(page, lang) ??
                  (status.undetermined === null
                    ? t('case.no-date')
                    : t('case.undetermined', { year: status.undetermined })),
              }
            : null,
          ...registrations.map(({ name, number }) => ({ label: inLanguage(name, lang), value: number })),
          unit === undefined ? null : { label: t('case.holder'), value: inLanguage(unit, lang) },
          { label: t('case.received'), value: moment(page.receivedAt) },
          { label: t('case.updated'), value: moment(page.lastEventAt) },
          rated === undefined ? null : { label: t('case.rated'), value: t(`act.score.${rated}`) },
        ]}
      />
      {isOpen && status.stopped && status.holder === 'citizen' ? <p>{t('case.paused')}</p> : null}
    </>
  );
}
