export { calendarFeed, type CalendarFeed, type FeedEvent } from './calendar-feed';
export { caseReceiptPdf } from './case-receipt-pdf';
export type { CaseReceipt, ReceiptAnswer, ReceiptCode, ReceiptFonts, ReceiptSection } from './case-receipt';
export type {
  OfficialPaper,
  PaperFonts,
  PaperHead,
  PaperPair,
  PaperPart,
  PaperSignature,
  PaperTable,
  PrintedPaper,
  TablesPaper,
} from './official-paper';
export { officialPaperPdf } from './official-paper-pdf';
export { tablesPaperPdf } from './tables-paper-pdf';
export { printableText } from './printable-text';
export { NotWoffError, unpackWoff } from './unpack-woff';
