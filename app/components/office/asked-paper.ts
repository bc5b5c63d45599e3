import type { VisitRequest } from '../../http/app-context';

/** Which paper an address of the console names: an issued one by its event, or one made now by its document. */
export type AskedPaper =
  | { readonly number: string; readonly sequence: number }
  | { readonly number: string; readonly document: string };

/** Reads the address of a paper; an event that is no number is none. */
export function askedPaper({ params }: Pick<VisitRequest, 'params'>): AskedPaper {
  const number = params.number ?? '';
  const { sequence, document } = params;
  if (sequence === undefined) return { number, document: document ?? '' };
  return { number, sequence: eventOf(sequence) };
}

/** Sequence of an event in an address; 0, which no event has, for anything else. */
export function eventOf(text: string | undefined): number {
  return text !== undefined && /^[1-9]\d{0,5}$/u.test(text) ? Number(text) : 0;
}
