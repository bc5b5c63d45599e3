import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  DatabaseUnreachableError,
  OperationError,
  directoryContext,
  directoryRevision,
  findTenant,
  publicContext,
  viewAgencyFrame,
  type DirectoryContext,
  type TenantContext,
} from '@maklumat/operations';
import type { AppContext, PageRequest } from './app-context';
import { CACHED, directoryTag, tenantTag } from './cache-tag';
import { langOfPath } from './lang';
import { skippedRows } from './skipped-rows';
import { pageError, pageErrorCode, pageNotFound, type PageErrorCode } from './page-errors';

const DOOR = Symbol.for('maklumat.door');

/** A loader or action that one of the doors made; a test refuses any other. */
export type DoorMade<F> = F & { readonly [DOOR]: string };

/** Name of the door that made this loader or action, or null when none did. */
export function doorOf(handler: unknown): string | null {
  if (typeof handler !== 'function') return null;
  const door: unknown = Reflect.get(handler, DOOR);
  return typeof door === 'string' ? door : null;
}

type PageLoader<T> = (args: LoaderFunctionArgs) => Promise<T>;

/** Every door marks what it makes, and turns the errors it knows into pages. */
function door<T>(name: string, open: PageLoader<T>): DoorMade<PageLoader<T>> {
  const loader: PageLoader<T> = async (args) => {
    try {
      const data = await open(args);
      const line = skippedRows(data, new URL(args.request.url).pathname);
      if (line !== null) process.stderr.write(line);
      return data;
    } catch (error) {
      args.context.cacheTag = null;
      const code = pageErrorOf(error);
      throw code === null ? error : pageError(code);
    }
  };
  return Object.assign(loader, { [DOOR]: name } as const);
}

function pageErrorOf(error: unknown): PageErrorCode | null {
  if (error instanceof DatabaseUnreachableError) return 'unavailable';
  if (!(error instanceof OperationError)) return null;
  // "forbidden" and "conflict" do not exist for a reader without an account.
  return error.code === 'invalid-input' ? 'invalid-input' : 'not-found';
}

/** Path and query, which a page's entity tag hangs on. */
function addressOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}

function pageRequest({ request, params, context }: LoaderFunctionArgs): PageRequest {
  const url = new URL(request.url);
  return { params, url, lang: langOfPath(url.pathname), baseUrl: context.baseUrl, now: context.now };
}

/**
 * A tenant's public page: no account, published data of that tenant only. The page may be cached under the
 * tenant's published revision; a page that shows the moment it was made says so with `noStore`.
 */
export function publicPage<T>(
  read: (ctx: TenantContext, page: PageRequest) => Promise<T>,
  options: { noStore?: boolean } = {},
): DoorMade<PageLoader<T>> {
  return door('public', async (args) => {
    const context: AppContext = args.context;
    const tenant = await findTenant(context.database, args.params.tenant ?? '');
    if (tenant === null) throw pageNotFound();
    if (options.noStore !== true)
      context.cacheTag = tenantTag(tenant.revision, addressOf(args.request), context.now);
    const ctx = publicContext(context.database, tenant, context.now);
    try {
      return await read(ctx, pageRequest(args));
    } catch (error) {
      throw await framed(error, ctx);
    }
  });
}

/** Who came to an agency's site stays there when a page is not to be had: the error is shown in its own frame. */
async function framed(error: unknown, ctx: TenantContext): Promise<unknown> {
  const code = error instanceof Response ? pageErrorCode(error.status) : pageErrorOf(error);
  if (code === null || code === 'unavailable') return error;
  return pageError(code, await viewAgencyFrame(ctx));
}

/** A page above all agencies: no account, only what agencies have published. */
export function directoryPage<T>(
  read: (ctx: DirectoryContext, page: PageRequest) => Promise<T>,
): DoorMade<PageLoader<T>> {
  return door('directory', async (args) => {
    const context: AppContext = args.context;
    context.cacheTag = directoryTag(
      await directoryRevision(context.database),
      addressOf(args.request),
      context.now,
    );
    return read(directoryContext(context.database, context.now), pageRequest(args));
  });
}

/** A file above all agencies for machines, under the directory's tag. @param type its media type, in UTF-8 */
export function directoryFile(
  type: string,
  write: (ctx: DirectoryContext, page: PageRequest) => Promise<string>,
): DoorMade<PageLoader<Response>> {
  const page = directoryPage(write);
  const loader: PageLoader<Response> = async (args) => {
    const text = await page(args);
    const headers = new Headers({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': CACHED });
    if (args.context.cacheTag !== null) headers.set('ETag', args.context.cacheTag);
    return new Response(text, { headers });
  };
  return Object.assign(loader, { [DOOR]: 'directory-file' } as const);
}

/**
 * A tenant's published data for machines, as JSON. The same tag as the page of that data; what cannot be
 * given is said in JSON too, with a permanent code.
 */
export function publicData<T>(
  read: (ctx: TenantContext, page: PageRequest) => Promise<T>,
): DoorMade<PageLoader<Response>> {
  const page = publicPage(read);
  const loader: PageLoader<Response> = async (args) => {
    try {
      return dataResponse(await page(args), 200, args.context.cacheTag);
    } catch (error) {
      if (!(error instanceof Response)) throw error;
      return dataResponse({ error: pageErrorCode(error.status) }, error.status, null);
    }
  };
  return Object.assign(loader, { [DOOR]: 'public-data' } as const);
}

function dataResponse(body: unknown, status: number, tag: string | null): Response {
  const headers = new Headers({
    'Cache-Control': tag === null ? 'no-store' : CACHED,
    // Open data: any site may read it.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (tag !== null) headers.set('ETag', tag);
  return Response.json(body, { status, headers });
}
