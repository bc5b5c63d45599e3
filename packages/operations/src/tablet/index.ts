export { closeTablet } from './close-tablet';
export { openTablet, type OpenedTablet } from './open-tablet';
export {
  signGuestBook,
  viewGuestForm,
  type GuestEntry,
  type GuestForm,
  type GuestProblem,
  type SignResult,
} from './sign-guest-book';
export { TABLET_HOURS, TABLET_LIMIT, TABLET_LINK_MINUTES, type TabletKey } from './tablet-row';
export { readTabletLink, takeTablet, type TakenTablet } from './take-tablet';
export { viewTablets, type TabletsView, type TabletView } from './view-tablets';
