import type { ErrorRequestHandler, RequestHandler } from 'express';
import { langOfPath } from '../http/lang';
import { loggedPath } from '../http/logged-path';
import { plainPage } from '../http/plain-page';

const MAX_URL_LENGTH = 2_000;
// NUL and other control characters never belong in an address, and PostgreSQL refuses NUL in text.
const CONTROL_CHARACTERS = /%(?:0[0-8be-f]|1[0-9a-f]|7f)/i;

/** Refuses what no page could serve, before any work is done for it. */
export function refuseBadRequests(baseUrl: string): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: number, code: Parameters<typeof plainPage>[1]): void => {
      response.status(status).type('html').set('Cache-Control', 'no-store');
      response.send(plainPage(langOfPath(request.path), code));
    };
    if (request.originalUrl.length > MAX_URL_LENGTH) return refuse(414, 'address-too-long');
    // A whole address in the request line is for proxies, which this is not.
    const isOurs = request.originalUrl.startsWith('/');
    if (!isOurs || !isReadable(request.path) || CONTROL_CHARACTERS.test(request.originalUrl))
      return refuse(400, 'bad-address');
    if (isRawData(request.path) || '_data' in request.query) return refuse(404, 'not-found');
    const canonical = canonicalPath(request.path);
    if (canonical !== request.path) {
      response.set('Cache-Control', 'no-store');
      // 308 keeps a form a form.
      return response.redirect(
        request.method === 'POST' ? 308 : 301,
        `${baseUrl}${canonical}${request.originalUrl.slice(request.path.length)}`,
      );
    }
    // Nothing is made from what the client calls this server: links come from BASE_URL.
    request.headers.host = new URL(baseUrl).host;
    delete request.headers['x-forwarded-host'];
    return next();
  };
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Remix's raw loader data and route manifest: no page here runs a script that would ask for them. */
function isRawData(path: string): boolean {
  return path.endsWith('.data') || path.startsWith('/__manifest');
}

/** One address per page: `/a/`, `//a` and, as phones write it, `/A` are `/a`. Built files keep their case. */
function canonicalPath(path: string): string {
  const bare = path.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return bare.startsWith('/assets/') || bare.includes('%') ? bare : bare.toLowerCase();
}

/** Last resort, for failures outside the pages: a sentence in the reader's language and no stack. */
export function reportFailure(): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = statusOf(error);
    if (status === 500)
      process.stderr.write(`maklumat: a request failed (${loggedPath(request.path)}): ${String(error)}\n`);
    response.status(status).type('html').set('Cache-Control', 'no-store');
    response.send(
      plainPage(
        langOfPath(request.path),
        status === 404 ? 'not-found' : status < 500 ? 'bad-address' : 'failed',
      ),
    );
  };
}

function statusOf(error: unknown): number {
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
