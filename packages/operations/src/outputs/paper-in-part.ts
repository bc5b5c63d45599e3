import { CONTACT_FIELDS, maskedValue } from '@maklumat/personal-data';
import type { CaseContact } from '../cases/case-contact';
import type { Paper } from './paper';

type Words = (line: string) => string;

/**
 * A paper of a confidential case as number and code show it: whom it is for in part, since whoever finds the receipt has
 * both. A line of the addressee in which nothing of the stored contact is found was written before a correction, or
 * after an erasure, and is hidden whole.
 *
 * @param contact what is stored of the person now; null where nothing is
 * @internal
 */
export function paperInPart(paper: Paper, contact: CaseContact | null): Paper {
  const inPart = hiding(contact);
  const { letter, blocks } = paper;
  return {
    ...paper,
    letter:
      letter === null
        ? null
        : { ...letter, subject: inPart(letter.subject), to: letter.to.map(addressee(inPart)) },
    blocks: blocks.map((block) => everyLine(block, inPart)),
  };
}

function addressee(inPart: Words): Words {
  return (line) => {
    const hidden = inPart(line);
    return hidden === line ? maskedValue('address', line) : hidden;
  };
}

/** Puts each stored value of the person in part, wherever it stands as words of their own. */
function hiding(contact: CaseContact | null): Words {
  const known = CONTACT_FIELDS.flatMap((field) => {
    const value = contact?.[field]?.trim() ?? '';
    if (value === '') return [];
    const words = value.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
    const anywhere = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
    return [{ anywhere, part: maskedValue(field, value) }];
  });
  return (line) => known.reduce((text, { anywhere, part }) => text.replace(anywhere, () => part), line);
}

function everyLine<T>(value: T, inPart: Words): T {
  const lines = (_: string, one: unknown): unknown => (typeof one === 'string' ? inPart(one) : one);
  return JSON.parse(JSON.stringify(value), lines) as T;
}
