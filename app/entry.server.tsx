import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { CACHED } from './http/cache-tag';
import { loggedPath } from './http/logged-path';
import { retryAfterOf } from './http/retry-after';

const RENDER_TIMEOUT_MS = 10_000;

/**
 * Renders a page whole before the first byte leaves: a page without scripts cannot be patched afterwards,
 * and its status must be known. Caching follows what the page's door allowed.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (status === 200 && context.cacheTag !== null) {
    headers.set('ETag', context.cacheTag);
    headers.set('Cache-Control', CACHED);
  } else {
    headers.set('Cache-Control', 'no-store');
  }
  const retryAfter = status >= 400 ? retryAfterOf(remix.staticHandlerContext) : null;
  if (retryAfter !== null) headers.set('Retry-After', retryAfter);
  return render(request, status, headers, remix);
}

function render(request: Request, status: number, headers: Headers, remix: EntryContext): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={remix} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        resolve(
          new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }),
        );
        pipe(body);
      },
      onShellError: reject,
      onError() {
        failed = true;
      },
    });
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

/** Where a failure of ours is written: the reference on the page and the stack, nothing of the request's content. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || error instanceof Response) return;
  // An address or a method that no page has: the reader's matter, and told to the reader.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`maklumat: a page failed (${loggedPath(new URL(request.url).pathname)}): ${detail}\n`);
}
