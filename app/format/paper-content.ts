import type { OfficialPaper, PaperHead, PaperPair } from '@maklumat/documents';
import type { Letterhead, Paper } from '@maklumat/operations';
import { textOf } from '../i18n/create-i18n';

/** What a paper says, on a page and as a file: the words of official papers are Indonesian. */
export type PaperContent = Omit<OfficialPaper, 'pageOf' | 'madeAt'>;

/** A document in the form in which it is shown and printed. */
export function paperContent(paper: Paper): PaperContent {
  const t = textOf('id', 'outputs');
  const { letter, copies, number } = paper;
  return {
    language: 'id',
    head: paperHead(paper.letterhead),
    name: t('paper.foot', { name: paper.name.id, number: number ?? '' }).trim(),
    foot: t('paper.foot', { name: paper.name.id, number: number ?? '' }).trim(),
    ...(paper.secret === true ? { marking: t('paper.secret') } : {}),
    title: paper.title,
    number: number === null ? null : t('paper.number-line', { number }),
    date: paper.date,
    letter:
      letter === null ? null : { pairs: letterPairs(letter, number), toLabel: t('paper.to'), to: letter.to },
    parts: paper.blocks,
    signature: paper.signatory,
    copies: copies.length === 0 ? null : { label: t('paper.copies'), to: copies },
  };
}

function letterPairs(letter: NonNullable<Paper['letter']>, number: string | null): PaperPair[] {
  const t = textOf('id', 'outputs');
  const optional = (label: string, value: string | null): PaperPair[] =>
    value === null ? [] : [{ label, value }];
  return [
    { label: t('paper.number'), value: number ?? t('paper.no-number') },
    ...optional(t('paper.nature'), letter.nature),
    ...optional(t('paper.attachments'), letter.attachments),
    { label: t('paper.subject'), value: letter.subject },
  ];
}

/** The letterhead: the address as printed, and the contacts that work on one line. */
export function paperHead({ government, unit, address, contacts }: Letterhead): PaperHead {
  const t = textOf('id', 'outputs');
  const reached = contacts.map(({ kind, value }) =>
    kind === 'telephone' ? t('paper.telephone', { value }) : value,
  );
  const lines = [address ?? '', reached.join(' · ')].filter((line) => line !== '');
  return { government, unit, lines };
}
