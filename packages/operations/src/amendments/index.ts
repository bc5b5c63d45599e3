export { requestRecount, type RecountFigures } from './calendar-recounts';
export type { CalendarSnapshot } from './calendar-snapshot';
export { changeCalendarIn, type CalendarChanged } from './change-calendar';
export { previewForTenant, type AmendmentPreview, type TouchedDate } from './preview-amendment';
export { recountCases } from './recount-cases';
export * from './run-due-recounts';
