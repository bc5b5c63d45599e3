/** A question as it was asked and the answer as it will be read, in the reader's language. */
export type ReceiptAnswer = { readonly question: string; readonly answer: string };

/** Paragraphs under a heading. */
export type ReceiptSection = { readonly heading: string; readonly paragraphs: readonly string[] };

/** Something to be copied by hand: in large type of one width, so that O and 0 differ. */
export type ReceiptCode = { readonly label: string; readonly value: string; readonly note?: string };

/**
 * Proof that a case was filed (bukti laporan), as it is printed. Every word comes in, in the language of the
 * reader; nothing here is translated, formatted or read from a clock.
 */
export type CaseReceipt = {
  /** BCP 47 language of the words, for screen readers: `id` or `en`. */
  readonly language: string;
  /** The instant the document says it was made; the same receipt at the same instant is the same file. */
  readonly madeAt: Date;
  /** Whose site this is: the official strip. */
  readonly strip: string;
  readonly agency: string;
  /** The unit that receives the case, when one is known. */
  readonly unit?: string;
  readonly title: string;
  readonly number: ReceiptCode;
  /** Shown once, on the receipt; absent on a copy that is made later. */
  readonly accessCode?: ReceiptCode;
  readonly answers: { readonly heading: string; readonly pairs: readonly ReceiptAnswer[] };
  /** What happens, in order: what happens next and by which date, who can be asked. */
  readonly sections: readonly ReceiptSection[];
  readonly tracking: {
    readonly heading: string;
    readonly text: string;
    /** Also drawn as a QR code; never with the access code in it. */
    readonly url: string;
  };
  /** When and in which zone it was made, in words. */
  readonly printed: string;
  /** `Halaman 1 dari 2`. */
  readonly pageOf: (page: number, pages: number) => string;
};

/** TrueType fonts of one weight each, embedded with the letters in use; variable fonts and WOFF2 do not work. */
export type ReceiptFonts = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  /** All signs of one width; for numbers and codes. */
  readonly mono: Uint8Array;
};
