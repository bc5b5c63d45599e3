import { forgetView } from '../../components/office/habits';
import { entranceAction, entrancePage } from '../../http/doors';
import { redirectTo } from '../../http/redirect-to';

/** Signing out changes something, so a link cannot do it; who follows one is led to the entrance. */
export const loader = entrancePage((): Promise<never> => {
  throw redirectTo('/masuk');
});

export const action = entranceAction(async (sessions, visit) => {
  const away = redirectTo('/masuk?keluar=1', await sessions.signOut(), forgetView(visit));
  // What a page kept in this window for its official (a caller's words not yet sent) is not for the next one.
  away.headers.set('Clear-Site-Data', '"storage"');
  throw away;
});
