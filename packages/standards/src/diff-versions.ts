import { COMPONENTS, statesComponent, type Component } from './components';
import { compareItems, type ItemChange } from './match-items';
import type { StandardVersion } from './schema/standard-version';
import { printedItems, type PrintedItem } from './version-texts';
import { compareFacts, type FactChange } from './version-facts';

/** One part of the page in both versions. */
export type SectionChange = {
  section: Component | 'title';
  /** `added` and `removed`: only one of the versions states the component; `absent`: neither does. */
  change: 'same' | 'changed' | 'added' | 'removed' | 'absent';
  items: ItemChange[];
};

export type VersionComparison = {
  /** Whether the versions say the same; numbering and our own notes are not compared. */
  isSame: boolean;
  /** Printed title, then the fourteen components in their fixed order. */
  sections: SectionChange[];
  facts: FactChange[];
};

/** What a citizen would read differently in the newer of two versions of one service. */
export function compareVersions(older: StandardVersion, newer: StandardVersion): VersionComparison {
  const title = compareItems([titleOf(older)], [titleOf(newer)]);
  const sections: SectionChange[] = [
    { section: 'title', change: changeOf(title), items: title },
    ...COMPONENTS.map((component) => compareComponent(older, newer, component)),
  ];
  const facts = compareFacts(older, newer);
  const isSame =
    facts.length === 0 && sections.every(({ change }) => change === 'same' || change === 'absent');
  return { isSame, sections, facts };
}

function titleOf(standard: StandardVersion): PrintedItem {
  return { id: 'title', text: standard.printedTitle };
}

function compareComponent(
  older: StandardVersion,
  newer: StandardVersion,
  component: Component,
): SectionChange {
  const items = compareItems(printedItems(older, component), printedItems(newer, component));
  const [before, after] = [statesComponent(older, component), statesComponent(newer, component)];
  if (before && after) return { section: component, change: changeOf(items), items };
  const change = before ? 'removed' : after ? 'added' : 'absent';
  return { section: component, change, items };
}

function changeOf(items: ItemChange[]): 'same' | 'changed' {
  return items.every((item) => item.change === 'same') ? 'same' : 'changed';
}
