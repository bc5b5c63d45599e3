import type { TablesPaper } from '@maklumat/documents';
import type { Counted, RecapView } from '@maklumat/operations';
import { inLanguage, type LocalisedText } from '@maklumat/standards';
import type { Channel, Outcome } from '@maklumat/workflow';
import type { Lang } from '../http/lang';
import { textOf } from '../i18n/create-i18n';
import { formatDay, formatMoment } from './date';
import { factWords } from './fact-words';
import { formatNumber } from './number';

type Section = TablesPaper['sections'][number];

/** The figures of a month as tables, in the reader's language. */
export function recapSections(view: RecapView, lang: Lang): Section[] {
  const t = textOf(lang, 'outputs');
  const { figures, units, classes } = view;
  const named = (names: Readonly<Record<string, LocalisedText>>, key: string): string =>
    inLanguage(names[key] ?? { id: key }, lang);
  const channel = (key: string): string => factWords({ kind: 'channel', channel: key as Channel }, lang);
  const outcome = (key: string): string => t(`recap.outcomes.${key as Outcome}`);
  const table = (heading: string, first: string, rows: readonly Counted[], name: (key: string) => string) =>
    counted(
      heading,
      [first, t('recap.count')],
      withTotal(
        rows.map((row) => [name(row.key), row.count]),
        rows,
        lang,
      ),
      lang,
    );
  const hasClasses = Object.keys(classes).length > 0;
  return [
    summary(view, lang),
    table(t('recap.by-channel'), t('recap.channel'), figures.byChannel, channel),
    ...(hasClasses
      ? [
          table(t('recap.by-class'), t('recap.class'), figures.byClass, (key) =>
            key === '' ? t('recap.no-class') : named(classes, key),
          ),
        ]
      : []),
    table(t('recap.by-unit'), t('recap.unit'), figures.byUnit, (key) => named(units, key)),
    table(t('recap.by-outcome'), t('recap.outcome'), figures.byOutcome, outcome),
    counted(
      t('recap.by-age'),
      [t('recap.age'), t('recap.count')],
      withTotal(ages(figures.openByAge, lang), figures.openByAge, lang),
      lang,
    ),
  ];
}

/** Several rows and what they add up to, so that nothing is left out unseen. */
function withTotal(
  rows: readonly (readonly (string | number)[])[],
  counts: readonly Counted[],
  lang: Lang,
): readonly (readonly (string | number)[])[] {
  if (rows.length < 2) return rows;
  const sum = counts.reduce((total, { count }) => total + count, 0);
  return [...rows, [textOf(lang, 'outputs')('recap.total'), sum]];
}

function summary({ figures, asOf }: RecapView, lang: Lang): Section {
  const t = textOf(lang, 'outputs');
  const median = figures.medianDays;
  const rows: (string | number)[][] = [
    [t('recap.received'), figures.received],
    [t('recap.answered'), figures.answered],
    [t('recap.returned'), figures.returned],
    [t('recap.ended'), figures.ended],
    [t('recap.on-time'), figures.onTime],
    [t('recap.late'), figures.late],
    [t('recap.unjudged'), figures.unjudged],
    [
      t('recap.median', { count: figures.measured }),
      median === null ? t('recap.no-median') : formatNumber(median, lang),
    ],
    [t('recap.open', { day: formatDay(asOf, lang) }), figures.open],
  ];
  return counted(t('recap.summary'), [t('recap.what'), t('recap.count')], rows, lang);
}

function counted(
  heading: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  lang: Lang,
): Section {
  if (rows.length === 0) return { heading, paragraphs: [textOf(lang, 'outputs')('recap.none')], table: null };
  return { heading, paragraphs: [], table: { head, rows, widths: [4, 1], figures: [1] } };
}

function ages(counts: readonly Counted[], lang: Lang): (string | number)[][] {
  const t = textOf(lang, 'outputs');
  return counts.map(({ key, count }, at) => {
    const from = counts[at - 1]?.key;
    if (from === undefined) return [t('recap.age-first', { to: key }), count];
    if (!Number.isFinite(Number(key))) return [t('recap.age-last', { from }), count];
    return [t('recap.age-between', { from: String(Number(from) + 1), to: key }), count];
  });
}

/** Who saved a note, in which role, when. */
export function noteAuthor(
  { by, role, writtenAt }: RecapView['notes'][number],
  { zone }: Pick<RecapView, 'zone'>,
  lang: Lang,
): string {
  return textOf(lang, 'outputs')('recap.note-by', {
    name: by,
    role: inLanguage(role, lang),
    moment: formatMoment(new Date(writtenAt), zone, lang),
  });
}
