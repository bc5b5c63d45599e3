import type { MetaDescriptor } from '@remix-run/node';
import { PAGE_ERROR_CODES, type PageErrorCode } from '../http/page-errors';
import { langOfPath } from '../http/lang';
import { textOf } from '../i18n/create-i18n';

const CODES: readonly string[] = PAGE_ERROR_CODES;

/** What the error page has sentences for; `failed` is everything nobody planned. */
export type ProblemCode = PageErrorCode | 'failed';

/** Code of a thrown response: its body, or what its status means; null is an error of ours. */
export function problemCode(response: { status: number; data: unknown } | null): ProblemCode {
  if (response === null) return 'failed';
  if (isCode(response.data)) return response.data;
  if (response.status === 404) return 'not-found';
  if (response.status === 410) return 'gone';
  if (response.status === 405) return 'method-not-allowed';
  return response.status < 500 ? 'invalid-input' : 'failed';
}

function isCode(data: unknown): data is PageErrorCode {
  return typeof data === 'string' && CODES.includes(data);
}

/** Head of an error page; an error page is never listed by search engines. */
export function problemMeta(problem: unknown, path: string): MetaDescriptor[] {
  const response =
    typeof problem === 'object' && problem !== null && 'status' in problem && 'data' in problem
      ? problem
      : null;
  const status: unknown = response?.status;
  const code = problemCode(
    response !== null && typeof status === 'number' ? { status, data: response.data } : null,
  );
  const lang = langOfPath(path);
  const page = textOf(lang, 'errors')(`${code}.title`);
  return [
    { title: textOf(lang, 'common')('title', { page, site: textOf(lang, 'common')('product') }) },
    { name: 'robots', content: 'noindex' },
  ];
}
