import type { MetaDescriptor } from '@remix-run/node';
import type { AgencyFrame } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { pageErrorCode, type PageErrorCode, type PageProblem } from '../http/page-errors';
import { langOfPath } from '../http/lang';
import type { UnsentForm } from '../http/unsent-form';
import { textOf } from '../i18n/create-i18n';

/** What the error page has sentences for; `failed` is everything nobody planned. */
export type ProblemCode = PageErrorCode | 'failed';

/** What an error page is told: what happened, and in whose site; null is none's. */
export type Problem = {
  code: ProblemCode;
  frame: AgencyFrame | null;
  retryAt?: string;
  unsent?: UnsentForm;
};

/** What a page was answered with instead: a response that a loader or the router threw, or an error of ours. */
export function problemOf(thrown: unknown): Problem {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown) || !('data' in thrown))
    return { code: 'failed', frame: null };
  const { status, data } = thrown;
  if (typeof status !== 'number') return { code: 'failed', frame: null };
  if (isPageProblem(data)) return data;
  return { code: pageErrorCode(status) ?? (status < 500 ? 'invalid-input' : 'failed'), frame: null };
}

/** Only `pageError` makes such data. */
function isPageProblem(data: unknown): data is PageProblem {
  return typeof data === 'object' && data !== null && 'code' in data && 'frame' in data;
}

/** Head of an error page; an error page is never listed by search engines. */
export function problemMeta(thrown: unknown, path: string): MetaDescriptor[] {
  const { code, frame } = problemOf(thrown);
  const lang = langOfPath(path);
  const common = textOf(lang, 'common');
  const page = textOf(lang, 'errors')(`${code}.title`);
  const site = frame === null ? common('product') : inLanguage(frame.profile.name, lang);
  return [{ title: common('title', { page, site }) }, { name: 'robots', content: 'noindex' }];
}
