import {
  COMPONENT_NAMES,
  inLanguage,
  type FactChange,
  type SectionChange,
  type VersionComparison,
} from '@maklumat/standards';

type Lang = 'id' | 'en';

const TITLE = { id: 'Judul', en: 'Title' };
const FACTS: Record<FactChange['fact'], { id: string; en: string }> = {
  decree: { id: 'SK', en: 'Decree' },
  'valid-from': { id: 'Berlaku sejak', en: 'Valid from' },
  fee: { id: 'Biaya', en: 'Fee' },
  limit: { id: 'Jangka waktu', en: 'Time limit' },
  contact: { id: 'Kontak', en: 'Contact' },
};
const SAME_MEANING = { id: 'makna tetap', en: 'same meaning' };
const SAME = { id: 'Kedua versi menyatakan hal yang sama.', en: 'Both versions say the same.' };

/** A comparison for the terminal: the facts that differ, then each changed section with `-` and `+` lines. */
export function printedComparison(comparison: VersionComparison, lang: Lang): string[] {
  if (comparison.isSame) return [SAME[lang]];
  const facts = comparison.facts.map((change) => factLine(change, lang));
  return [...facts, ...comparison.sections.flatMap((section) => sectionLines(section, lang))];
}

function factLine(change: FactChange, lang: Lang): string {
  const { fact, name, contactKind, before, after } = change;
  const detail = name === null ? contactKind : inLanguage(name, lang);
  const label = detail === null ? FACTS[fact][lang] : `${FACTS[fact][lang]} (${detail})`;
  if (change.isSameMeaning) return `${label}: ${after?.[lang] ?? '–'} (${SAME_MEANING[lang]})`;
  return `${label}: ${before?.[lang] ?? '–'} → ${after?.[lang] ?? '–'}`;
}

function sectionLines({ section, change, items }: SectionChange, lang: Lang): string[] {
  if (change === 'same' || change === 'absent') return [];
  const heading = section === 'title' ? TITLE : COMPONENT_NAMES[section];
  const lines = items
    .filter((item) => item.change !== 'same')
    .flatMap(({ before, after }) => [
      ...(before === null ? [] : [`  - ${before}`]),
      ...(after === null ? [] : [`  + ${after}`]),
    ]);
  return ['', heading[lang], ...lines];
}
