import {
  COMPONENT_NAMES,
  inLanguage,
  isSlightChange,
  type ItemChange,
  type SectionChange,
  type WordChange,
} from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { Printed } from './localised';
import { Section } from './page-section';

/** How many printed pieces differ in their words, and how many in nothing but punctuation and capitals. */
export function countChanges(sections: SectionChange[]): { real: number; slight: number } {
  const items = sections.flatMap((section) => section.items);
  return { real: items.filter(isReal).length, slight: items.filter((item) => item.isCosmetic).length };
}

function isReal(item: ItemChange): boolean {
  return item.change !== 'same' && !item.isCosmetic;
}

/** The parts that differ, word by word; changes of punctuation alone folded, parts without any only named. */
export function ComparedSections({ sections }: { sections: SectionChange[] }) {
  const t = useText('history');
  const nameOf = useSectionName();
  const changed = sections.filter(
    (section) => section.items.some(isReal) || ['added', 'removed'].includes(section.change),
  );
  const same = sections.filter((section) => section.change === 'same').map(({ section }) => nameOf(section));
  return (
    <>
      {changed.map((section) => (
        <Section key={section.section} id={`bagian-${section.section}`} title={nameOf(section.section)}>
          {section.change === 'added' ? <p>{t('compare.whole-added')}</p> : null}
          {section.change === 'removed' ? <p>{t('compare.whole-removed')}</p> : null}
          <ChangedItems items={section.items.filter(isReal)} />
        </Section>
      ))}
      <SlightChanges sections={sections} />
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

/** Whoever needs every comma unfolds them. */
function SlightChanges({ sections }: { sections: SectionChange[] }) {
  const t = useText('history');
  const nameOf = useSectionName();
  const { slight } = countChanges(sections);
  if (slight === 0) return null;
  return (
    <details className="reveal">
      <summary>{t('compare.slight', { count: slight })}</summary>
      <div className="reveal-body stack">
        {sections.map(({ section, items }) => {
          const ours = items.filter((item) => item.isCosmetic);
          if (ours.length === 0) return null;
          return (
            <div key={section} className="stack-8">
              <h2 className="as-h4">{nameOf(section)}</h2>
              <ChangedItems items={ours} />
            </div>
          );
        })}
      </div>
    </details>
  );
}

function ChangedItems({ items }: { items: ItemChange[] }) {
  return (
    <ul className="plain-list">
      {items.map((item, index) => (
        <li className="change" key={index}>
          <ChangedItem item={item} />
        </li>
      ))}
    </ul>
  );
}

/** A new or dropped item says so once; a changed one marks its words. */
function ChangedItem({ item }: { item: ItemChange }) {
  const t = useText('history');
  if (item.change === 'added' || item.change === 'removed') {
    const added = item.change === 'added';
    const Mark = added ? 'ins' : 'del';
    return (
      <>
        <p className={added ? 'tag tag-ok' : 'tag tag-bad'}>{t(`compare.${item.change}`)}</p>
        <p className="diff-text">
          <Mark>
            <Printed words={item.after ?? item.before ?? ''} />
          </Mark>
        </p>
      </>
    );
  }
  return (
    <p>
      {item.words.map((change, index) => (
        <Words key={index} change={change} isSlight={isSlightChange(item.words, index)} />
      ))}
    </p>
  );
}

/**
 * A run of words; a reader who hears the page is told where it was added or removed. The unseen words begin with
 * a space: without the stylesheet they would be glued to the word before.
 */
function Words({ change, isSlight }: { change: WordChange; isSlight: boolean }) {
  const t = useText('history');
  if (change.kind === 'kept') return <Printed words={change.text} />;
  const added = change.kind === 'added';
  const Mark = added ? 'ins' : 'del';
  return (
    <>
      <wbr />
      <Mark className={isSlight ? 'slight' : undefined}>
        <span className="unseen"> {t(added ? 'compare.added-mark' : 'compare.removed-mark')} </span>
        <Printed words={change.text} />
      </Mark>
    </>
  );
}
