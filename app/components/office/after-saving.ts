import { z } from 'zod';
import type { VisitRequest } from '../../http/app-context';
import { cookieName, readCookie, setCookie } from '../../http/cookies';

/** Where to go after saving, by the words of the form: the next case, the list, or here. */
export const NEXT_STEPS = ['berikutnya', 'daftar', 'tetap'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

const Step = z.enum(NEXT_STEPS);
const NAME = 'setelah';
/** As long as a browser keeps a cookie by itself. */
const KEPT_SECONDS = 400 * 24 * 3600;

/** Where this person went after saving last time; the case itself at first. */
export function rememberedStep({ request, baseUrl }: Pick<VisitRequest, 'request' | 'baseUrl'>): NextStep {
  const sent = Step.safeParse(readCookie(request, cookieName(NAME, baseUrl)));
  return sent.success ? sent.data : 'tetap';
}

/** Set-Cookie header that remembers the choice; a habit and no secret, so it is not sealed. */
export function rememberStep({ baseUrl }: Pick<VisitRequest, 'baseUrl'>, step: NextStep): string {
  return setCookie(cookieName(NAME, baseUrl), step, KEPT_SECONDS, baseUrl);
}
