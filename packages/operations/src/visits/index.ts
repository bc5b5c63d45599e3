export type { InsideAct, InsideVisit } from './read-inside';
export { viewVisits, type VisitMonth, type VisitShare } from './view-visits';
