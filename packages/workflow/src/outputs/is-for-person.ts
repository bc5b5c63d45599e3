import type { CaseDocument } from './case-document';
import { factNames, PERSONAL_FACTS, placeholdersIn, type OwnFact } from './case-fact';

/** Whether a document is for the person of the case: addressed to them, kept for them, or signed by them. */
export function isForPerson({ letter, visibleTo, blocks, signature }: CaseDocument): boolean {
  const signing = [signature, ...blocks.flatMap(({ signatures }) => signatures ?? [])];
  return (
    visibleTo === 'citizen' ||
    (letter?.to ?? []).some(namesThem) ||
    signing.some((one) => one?.other !== undefined)
  );
}

function namesThem(line: string): boolean {
  return placeholdersIn(line)
    .flatMap((part) => ('placeholder' in part ? factNames(part.placeholder) : []))
    .some((name) => PERSONAL_FACTS.includes(name as OwnFact));
}
