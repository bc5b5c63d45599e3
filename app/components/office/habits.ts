import type { QueueView } from '@maklumat/operations';
import { z } from 'zod';
import type { VisitRequest } from '../../http/app-context';
import { cookieName, readCookie, setCookie } from '../../http/cookies';
import { filterOf, filterQuery, slugOfView, viewOfSlug, type QueueFilter } from './queue-views';

/** Where to go after saving, by the words of the form: the next case, the list, or here. */
export const NEXT_STEPS = ['berikutnya', 'daftar', 'tetap'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

type Asked = Pick<VisitRequest, 'request' | 'baseUrl'>;

const Step = z.enum(NEXT_STEPS);
/** More than the slugs of a service and a unit together. */
const LONGEST_FILTER = 400;
/** How somebody works at this desk; habits and no secrets, so they are not sealed. */
const STEP = 'setelah';
const LIST = 'daftar';
/** As long as a browser keeps a cookie by itself. */
const KEPT_SECONDS = 400 * 24 * 3600;

/** Where this person went after saving last time; the case itself at first. */
export function rememberedStep({ request, baseUrl }: Asked): NextStep {
  const sent = Step.safeParse(readCookie(request, cookieName(STEP, baseUrl)));
  return sent.success ? sent.data : 'tetap';
}

/** Set-Cookie header that remembers where to go after saving. */
export function rememberStep({ baseUrl }: Pick<Asked, 'baseUrl'>, step: NextStep): string {
  return setCookie(cookieName(STEP, baseUrl), step, KEPT_SECONDS, baseUrl);
}

/** A list as it was opened: which, and what it was narrowed to. */
export type OpenedList = { readonly view: QueueView; readonly filter: QueueFilter };

/** The list this person came from: it stands beside the case, and is what "the next" and "back" mean. */
export function rememberedList({ request, baseUrl }: Asked): OpenedList {
  const [slug, filter = ''] = (readCookie(request, cookieName(LIST, baseUrl)) ?? '').split('.');
  const query = new URLSearchParams(Buffer.from(filter, 'base64url').toString());
  return { view: viewOfSlug(slug) ?? 'mine-now', filter: filterOf(query) };
}

/** Set-Cookie header that remembers the list for a day; a filter too long to be one of ours is left out. */
export function rememberList({ baseUrl }: Pick<Asked, 'baseUrl'>, { view, filter }: OpenedList): string {
  const query = Buffer.from(filterQuery(filter).toString()).toString('base64url');
  const kept = query === '' || query.length > LONGEST_FILTER ? '' : `.${query}`;
  return setCookie(cookieName(LIST, baseUrl), slugOfView(view) + kept, 24 * 3600, baseUrl);
}

/** Set-Cookie header that forgets the list, for whoever signs in next at this desk. */
export function forgetView({ baseUrl }: Pick<Asked, 'baseUrl'>): string {
  return setCookie(cookieName(LIST, baseUrl), '', 0, baseUrl);
}
