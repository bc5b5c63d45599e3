import type { LoaderFunctionArgs } from '@remix-run/node';
import { DatabaseUnreachableError, OperationError } from '@maklumat/operations';
import type { PageRequest, VisitRequest } from './app-context';
import { langOfPath } from './lang';
import { loggedPath } from './logged-path';
import { pageError, type PageErrorCode } from './page-errors';
import { plainError } from './plain-page';
import { isFromHere } from './same-origin';
import { skippedRows } from './skipped-rows';

const DOOR = Symbol.for('maklumat.door');

/** A loader or action that one of the doors made; a test refuses any other. */
export type DoorMade<F> = F & { readonly [DOOR]: string };

/** A loader or an action, as Remix calls it. */
export type Handler<T> = (args: LoaderFunctionArgs) => Promise<T>;

/** Who stands before the door: an official may be told what a citizen may not. */
export type Audience = 'anybody' | 'official';

/** Name of the door that made this loader or action, or null when none did. */
export function doorOf(handler: unknown): string | null {
  if (typeof handler !== 'function') return null;
  const door: unknown = Reflect.get(handler, DOOR);
  return typeof door === 'string' ? door : null;
}

/** Marks a loader or action as made by a door. */
export function markDoor<T>(name: string, handler: Handler<T>): DoorMade<Handler<T>> {
  return Object.assign(handler, { [DOOR]: name } as const);
}

/** Every door marks what it makes, and turns the errors it knows into pages. */
export function door<T>(
  name: string,
  open: Handler<T>,
  audience: Audience = 'anybody',
): DoorMade<Handler<T>> {
  return markDoor(name, async (args) => {
    try {
      const data = await open(args);
      const line = skippedRows(data, loggedPath(new URL(args.request.url).pathname));
      if (line !== null) process.stderr.write(line);
      return data;
    } catch (error) {
      args.context.cacheTag = null;
      const code = pageErrorOf(error, audience);
      const problem = code === null ? error : pageError(code);
      const lang = langOfPath(new URL(args.request.url).pathname);
      throw args.context.isFile ? plainError(problem, lang) : problem;
    }
  });
}

/** A door for what changes something: only a page of ours may send its form here. */
export function actionDoor<T>(
  name: string,
  open: Handler<T>,
  audience: Audience = 'anybody',
): DoorMade<Handler<T>> {
  return door(
    `${name}:action`,
    async (args) => {
      if (args.request.method !== 'POST') throw pageError('method-not-allowed');
      if (!isFromHere(args.request.headers, args.context.baseUrl)) throw pageError('foreign-request');
      const answer = await open(args);
      // The page is made next, from the same context.
      args.context.formCameBack = statusOf(answer) >= 400;
      return answer;
    },
    audience,
  );
}

/** Status an action answers with, when it said one with its data. */
function statusOf(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 200;
  const init: unknown = Reflect.get(answer, 'init');
  const status: unknown = typeof init === 'object' && init !== null ? Reflect.get(init, 'status') : null;
  return typeof status === 'number' ? status : 200;
}

/** Code of the page an error becomes, or null when nobody planned it. */
export function pageErrorOf(error: unknown, audience: Audience): PageErrorCode | null {
  if (error instanceof DatabaseUnreachableError) return 'unavailable';
  if (!(error instanceof OperationError)) return null;
  if (error.code === 'invalid-input' || error.code === 'too-many') return error.code;
  // "forbidden" and "conflict" do not exist for a reader without an account.
  return audience === 'official' ? error.code : 'not-found';
}

/** Path and query of a request. */
export function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

/** What every page is told. */
export function pageRequest({ request, params, context }: LoaderFunctionArgs): PageRequest {
  const url = new URL(request.url);
  return { params, url, lang: langOfPath(url.pathname), baseUrl: context.baseUrl, now: context.now };
}

/** What a page that is one person's own is told. */
export function visitRequest(args: LoaderFunctionArgs): VisitRequest {
  const { keys, formCameBack } = args.context;
  return { ...pageRequest(args), request: args.request, keys, cameBack: formCameBack };
}
