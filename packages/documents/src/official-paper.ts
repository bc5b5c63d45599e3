import type { ReceiptFonts } from './case-receipt';

/** What stands above every paper of an agency (kop surat). */
export type PaperHead = {
  readonly government: string;
  readonly unit: string;
  /** Address and contacts, a line each. */
  readonly lines: readonly string[];
};

/** Space for a hand: town and day above it, the name below where it is known. */
export type PaperSignature = {
  readonly place: string | null;
  readonly post: string;
  readonly name: string | null;
};

/** A label and its value. */
export type PaperPair = { readonly label: string; readonly value: string };

/** A part of a paper, from top to bottom; exactly one of these. */
export type PaperPart = {
  readonly text?: string | undefined;
  readonly heading?: string | undefined;
  readonly facts?: readonly PaperPair[] | undefined;
  readonly blank?: { readonly label: string | null; readonly lines: number } | undefined;
  /** Boxes to tick; `ticked` is the option that is ticked already. */
  readonly boxes?:
    | {
        readonly label: string | null;
        readonly options: readonly string[];
        readonly ticked?: string | null | undefined;
      }
    | undefined;
  readonly signatures?: readonly PaperSignature[] | undefined;
};

/** What every printed paper says of itself. Every word comes in; nothing is read from a clock. */
export type PrintedPaper = {
  /** BCP 47 language of the words, for screen readers. */
  readonly language: string;
  /** The instant the document says it was made; the same paper at the same instant is the same file. */
  readonly madeAt: Date;
  readonly head: PaperHead;
  /** For the window and the file: what it is. */
  readonly name: string;
  /** At the foot of each page. */
  readonly foot: string;
  /** `Halaman 1 dari 2`. */
  readonly pageOf: (page: number, pages: number) => string;
};

/** A letter, notice or sheet made of a case. */
export type OfficialPaper = PrintedPaper & {
  /** What is stamped above a paper that is not for everybody: `RAHASIA`. */
  readonly marking?: string | undefined;
  /** Title of a sheet; null for a letter. */
  readonly title: string | null;
  /** Number of a sheet under its title, in words: `Nomor: 12/2026`. */
  readonly number: string | null;
  /** The day in words, written beside the place. */
  readonly date: string;
  readonly letter: {
    /** Number, nature, attachments and subject. */
    readonly pairs: readonly PaperPair[];
    /** `Kepada` */
    readonly toLabel: string;
    readonly to: readonly string[];
  } | null;
  readonly parts: readonly PaperPart[];
  readonly signature: PaperSignature | null;
  /** `Tembusan:` and who gets one. */
  readonly copies: { readonly label: string; readonly to: readonly string[] } | null;
};

/** A table; numbers stand at the right of their column. */
export type PaperTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Share of the width of each column; equal when left out. */
  readonly widths?: readonly number[];
  /** Columns of figures, from 0: right-aligned with their head, also where a word stands for a figure. */
  readonly figures?: readonly number[];
};

/** Tables under headings: a register, a recap of a month. */
export type TablesPaper = PrintedPaper & {
  readonly isWide: boolean;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly {
    readonly heading: string | null;
    readonly paragraphs: readonly string[];
    readonly table: PaperTable | null;
  }[];
  readonly date: string;
  readonly signature: PaperSignature | null;
};

export type PaperFonts = ReceiptFonts;
