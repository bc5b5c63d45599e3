import type { WordList } from '@maklumat/standards';
import { Localised, Printed } from './localised';

type Numbering = WordList['numbering'];

/** List classes that keep the agency's own markers: 1. a. – or none. */
export function markerClass(numbering: Numbering): string {
  return numbering === 'decimal' ? 'word-list' : `word-list marker-${numbering}`;
}

/** A printed list with the agency's markers; the plain wording of ours under an item where there is one. */
export function WordItems({ list }: { list: WordList }) {
  const List = list.numbering === 'decimal' || list.numbering === 'lower-alpha' ? 'ol' : 'ul';
  return (
    <>
      <List className={markerClass(list.numbering)}>
        {list.items.map((item) => (
          <li key={item.id}>
            <Printed words={item.words} />
            {item.plain === undefined ? null : (
              <span className="plain-words">
                <Localised text={item.plain} />
              </span>
            )}
          </li>
        ))}
      </List>
      {list.note === undefined ? null : (
        <p className="small muted">
          <Localised text={list.note} />
        </p>
      )}
    </>
  );
}
