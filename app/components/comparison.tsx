import {
  COMPONENT_NAMES,
  inLanguage,
  type BothLanguages,
  type FactChange,
  type ItemChange,
  type SectionChange,
  type WordChange,
} from '@maklumat/standards';
import { formatDay } from '../format/date';
import { useLang, useText } from '../i18n/use-text';
import { Printed } from './localised';
import { Section } from './page-section';
import { PairList } from './pair-list';

/** What differs in a word or a number: before and after. */
export function ComparedFacts({ facts }: { facts: FactChange[] }) {
  const t = useText('history');
  const lang = useLang();
  return (
    <PairList
      pairs={facts.map((change) => ({
        label: change.name === null ? t(`compare.fact.${change.fact}`) : inLanguage(change.name, lang),
        value: (
          <>
            <FactSide label={t('compare.before')} change={change} value={change.before} />
            <FactSide label={t('compare.after')} change={change} value={change.after} />
          </>
        ),
      }))}
    />
  );
}

function FactSide({ label, ...fact }: { label: string; change: FactChange; value: BothLanguages | null }) {
  return (
    <span className="fact-side">
      <span className="fact-side-label">{label}</span> <FactValue {...fact} />
    </span>
  );
}

function FactValue({ change, value }: { change: FactChange; value: BothLanguages | null }) {
  const t = useText('history');
  const lang = useLang();
  if (value === null) return <span className="muted">{t('compare.not-stated')}</span>;
  return <>{change.fact === 'valid-from' ? formatDay(value.id, lang) : inLanguage(value, lang)}</>;
}

/** The parts that differ, word by word; those that do not are only named. */
export function ComparedSections({ sections }: { sections: SectionChange[] }) {
  const t = useText('history');
  const nameOf = useSectionName();
  const changed = sections.filter((section) => section.change !== 'same' && section.change !== 'absent');
  const same = sections
    .filter((section) => section.change === 'same')
    .map((section) => nameOf(section.section));
  return (
    <>
      {changed.map((section) => (
        <Section key={section.section} id={`bagian-${section.section}`} title={nameOf(section.section)}>
          <ChangedItems section={section} />
        </Section>
      ))}
      {same.length === 0 ? null : (
        <p className="small muted">{t('compare.unchanged', { sections: same.join(', ') })}</p>
      )}
    </>
  );
}

function useSectionName(): (section: SectionChange['section']) => string {
  const t = useText('history');
  const lang = useLang();
  return (section) =>
    section === 'title' ? t('compare.section-title') : inLanguage(COMPONENT_NAMES[section], lang);
}

function ChangedItems({ section }: { section: SectionChange }) {
  const t = useText('history');
  return (
    <>
      {section.change === 'added' ? <p>{t('compare.whole-added')}</p> : null}
      {section.change === 'removed' ? <p>{t('compare.whole-removed')}</p> : null}
      <ul className="plain-list">
        {section.items
          .filter((item) => item.change !== 'same')
          .map((item, index) => (
            <li className="change" key={index}>
              <ChangedItem item={item} />
            </li>
          ))}
      </ul>
    </>
  );
}

/** A new or dropped item says so once; a changed one marks its words. */
function ChangedItem({ item }: { item: ItemChange }) {
  const t = useText('history');
  if (item.change === 'added') {
    return (
      <>
        <span className="tag tag-ok">{t('compare.added')}</span>
        <p className="diff-text">
          <ins>
            <Printed words={item.after ?? ''} />
          </ins>
        </p>
      </>
    );
  }
  if (item.change === 'removed') {
    return (
      <>
        <span className="tag tag-bad">{t('compare.removed')}</span>
        <p className="diff-text">
          <del>
            <Printed words={item.before ?? ''} />
          </del>
        </p>
      </>
    );
  }
  return (
    <p>
      {item.words.map((change, index) => (
        <Words key={index} change={change} />
      ))}
    </p>
  );
}

/** A run of words; a reader who hears the page is told where it was added or removed. */
function Words({ change }: { change: WordChange }) {
  const t = useText('history');
  if (change.kind === 'kept') return <Printed words={change.text} />;
  const added = change.kind === 'added';
  const Mark = added ? 'ins' : 'del';
  return (
    <>
      <wbr />
      <Mark>
        <span className="unseen">{t(added ? 'compare.added-mark' : 'compare.removed-mark')} </span>
        <Printed words={change.text} />
      </Mark>
    </>
  );
}
