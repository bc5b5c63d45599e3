import type { Request, RequestHandler, Response } from 'express';
import type { RouteRule } from '../http/route-rules';
import { langOfPath } from '../http/lang';
import { plainPage } from '../http/plain-page';

/** Texts of a long report, encoded for sending. */
export const MAX_FORM_BYTES = 256 * 1024;
/**
 * Above what the form itself accepts, so that somewhat too much comes back as a sentence beside the field, with
 * everything typed; only what is far beyond is turned away at the door.
 */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;

type Pace = { readonly windowMs: number; readonly minBytes: number; readonly totalMs: number };
/** A body without files has half a minute, as the whole request had before there were forms. */
const FORM_PACE: Pace = { windowMs: 30_000, minBytes: 1, totalMs: 30_000 };
/** Photos over a weak signal take minutes; a connection that carries almost nothing is held open on purpose. */
const UPLOAD_PACE: Pace = { windowMs: 30_000, minBytes: 8 * 1024, totalMs: 15 * 60_000 };

type Refusal = { status: number; code: Parameters<typeof plainPage>[1] };

/**
 * Lets through only the bodies that the address accepts: forms where there is an action, large ones where the
 * route declares uploads, of a length said in advance, at a pace that makes sense.
 *
 * @param ruleOf from `routeRules`
 * @param paces  how slow a body may be; tests are in more of a hurry
 */
export function limitBodies(
  ruleOf: (path: string) => RouteRule,
  paces: { form: Pace; uploads: Pace } = { form: FORM_PACE, uploads: UPLOAD_PACE },
): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const { body } = ruleOf(request.path);
    // Also what is refused is let in to its end, unread: a browser shows the answer only after it has sent all.
    watchPace(request, response, body === 'uploads' ? paces.uploads : paces.form);
    const refusal = refusalOf(request, body);
    return refusal === null ? next() : refuse(request, response, refusal, body);
  };
}

function refusalOf(request: Request, body: RouteRule['body']): Refusal | null {
  if (request.method !== 'POST' || body === 'none') return { status: 405, code: 'method-not-allowed' };
  const length = request.headers['content-length'];
  if (length === undefined) return { status: 411, code: 'form-unreadable' };
  const limit = body === 'uploads' ? MAX_UPLOAD_BYTES : MAX_FORM_BYTES;
  return Number(length) > limit ? { status: 413, code: 'form-too-big' } : null;
}

function refuse(
  request: Request,
  response: Response,
  { status, code }: Refusal,
  body: RouteRule['body'],
): void {
  if (status === 405) response.set('Allow', body === 'none' ? 'GET, HEAD' : 'GET, HEAD, POST');
  response.status(status).type('html').set('Cache-Control', 'no-store');
  response.send(plainPage(langOfPath(request.path), code));
}

function watchPace(request: Request, response: Response, { windowMs, minBytes, totalMs }: Pace): void {
  const { socket } = request;
  const started = socket.bytesRead;
  let seen = started;
  let elapsedMs = 0;
  const timer = setInterval(() => {
    if (request.complete) return clearInterval(timer);
    elapsedMs += windowMs;
    const arrived = socket.bytesRead - seen;
    seen = socket.bytesRead;
    if (arrived < minBytes || elapsedMs >= totalMs) socket.destroy();
  }, windowMs);
  timer.unref();
  response.on('close', () => clearInterval(timer));
}
