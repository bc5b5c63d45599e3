import type { RequestHandler } from 'express';
import { langOfPath } from '../http/lang';
import { isFromHere } from '../http/same-origin';
import { plainPage } from '../http/plain-page';

/**
 * Refuses a form that another site sent, before the pages are asked: Remix has a check of its own, which answers as
 * for a failure of ours. The doors of the actions check again, so that no action depends on the order in here.
 */
export function refuseForeignForms(baseUrl: string): RequestHandler {
  const { origin } = new URL(baseUrl);
  return (request, response, next) => {
    if (request.method !== 'POST') return next();
    const sent = new Headers();
    for (const name of ['origin', 'referer', 'sec-fetch-site']) {
      const value = request.headers[name];
      if (typeof value === 'string') sent.set(name, value);
    }
    if (!isFromHere(sent, baseUrl)) {
      response.status(403).type('html').set('Cache-Control', 'no-store');
      response.send(plainPage(langOfPath(request.path), 'foreign-form'));
      return;
    }
    // This machine's other names (127.0.0.1) are one place with BASE_URL from here on.
    request.headers.origin = origin;
    next();
  };
}
