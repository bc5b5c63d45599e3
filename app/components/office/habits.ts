import type { QueueView } from '@maklumat/operations';
import { z } from 'zod';
import type { VisitRequest } from '../../http/app-context';
import { cookieName, readCookie, setCookie } from '../../http/cookies';
import { slugOfView, viewOfSlug } from './queue-views';

/** Where to go after saving, by the words of the form: the next case, the list, or here. */
export const NEXT_STEPS = ['berikutnya', 'daftar', 'tetap'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

type Asked = Pick<VisitRequest, 'request' | 'baseUrl'>;

const Step = z.enum(NEXT_STEPS);
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

/** The list this person came from: it stands beside the case, and is what "the next" and "back" mean. */
export function rememberedView({ request, baseUrl }: Asked): QueueView {
  const sent = readCookie(request, cookieName(LIST, baseUrl));
  return viewOfSlug(sent ?? undefined) ?? 'mine-now';
}

/** Set-Cookie header that remembers the list for a day. */
export function rememberView({ baseUrl }: Pick<Asked, 'baseUrl'>, view: QueueView): string {
  return setCookie(cookieName(LIST, baseUrl), slugOfView(view), 24 * 3600, baseUrl);
}

/** Set-Cookie header that forgets the list, for whoever signs in next at this desk. */
export function forgetView({ baseUrl }: Pick<Asked, 'baseUrl'>): string {
  return setCookie(cookieName(LIST, baseUrl), '', 0, baseUrl);
}
