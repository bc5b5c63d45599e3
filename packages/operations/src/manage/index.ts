export * from './change-holiday';
export * from './manage-context';
export * from './view-file-usage';
export * from './view-work-calendar';
export {
  viewAlerts,
  type AlertedCase,
  type Alerts,
  type MissingYear,
  type UnheardAlerts,
} from './view-alerts';
