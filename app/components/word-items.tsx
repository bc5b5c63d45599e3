import type { WordList } from '@maklumat/standards';
import type { ReactNode } from 'react';
import { Localised, Printed } from './localised';

type Numbering = WordList['numbering'];

type PrintedListProps = { numbering: Numbering; className?: string; children: ReactNode };

/**
 * A list with the agency's own markers: 1. a. – or none. An `a.` list says so itself (`type`), so that it also
 * reads so where the stylesheet does not arrive.
 */
export function PrintedList({ numbering, className = '', children }: PrintedListProps) {
  const classes = `${className} word-list marker-${numbering}`.trim();
  if (numbering === 'dash' || numbering === 'none') return <ul className={classes}>{children}</ul>;
  return (
    <ol className={classes} type={numbering === 'lower-alpha' ? 'a' : '1'}>
      {children}
    </ol>
  );
}

/** A printed list with the agency's markers; the plain wording of ours under an item where there is one. */
export function WordItems({ list }: { list: WordList }) {
  return (
    <>
      <PrintedList numbering={list.numbering}>
        {list.items.map((item) => (
          <li key={item.id}>
            <Printed words={item.words} />
            {item.plain === undefined ? null : (
              <p className="plain-words">
                <Localised text={item.plain} />
              </p>
            )}
          </li>
        ))}
      </PrintedList>
      {list.note === undefined ? null : (
        <p className="small muted">
          <Localised text={list.note} />
        </p>
      )}
    </>
  );
}
