export type { RecountFigures } from './calendar-recounts';
export type { CalendarSnapshot } from './calendar-snapshot';
export type { CalendarChanged, HolidayPreview } from './change-calendar';
export * from './of-tenant';
export type { AmendmentPreview, TouchedDate } from './preview-amendment';
export { recountCases } from './recount-cases';
export * from './run-due-recounts';
