export { calendarFeed, type CalendarFeed, type FeedEvent } from './calendar-feed';
export { caseReceiptPdf } from './case-receipt-pdf';
export type { CaseReceipt, ReceiptAnswer, ReceiptCode, ReceiptFonts, ReceiptSection } from './case-receipt';
export { printableText } from './printable-text';
export { NotWoffError, unpackWoff } from './unpack-woff';
