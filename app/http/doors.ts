import { publicationHeaders, type FileStore } from '@maklumat/files';
import {
  directoryContext,
  directoryRevision,
  findTenant,
  publicContext,
  type DirectoryContext,
  type OpenedInformationFile,
  type TenantContext,
} from '@maklumat/operations';
import type { AppContext, PageRequest } from './app-context';
import { CACHED, directoryTag, tenantTag } from './cache-tag';
import { addressOf, door, markDoor, pageRequest, type DoorMade, type Handler } from './door';
import { framedError } from './framed-error';
import { pageErrorCode, pageNotFound } from './page-errors';
import { pageRevision } from './page-revision';

export { doorOf } from './door';
export { citizenAction, citizenPage, handOverAction } from './citizen-doors';
export { deadlineFile } from './feed-doors';
export {
  entranceAction,
  entrancePage,
  owingAction,
  owingPage,
  signedInAction,
  signedInPage,
} from './entrance-doors';
export { manageAction, managePage } from './manage-doors';
export { privacyAction, privacyPage } from './privacy-doors';
export { nationalPage, officeAction, officePage } from './office-doors';

/**
 * A tenant's public page: no account, published data of that tenant only. The page may be cached under the
 * tenant's published revision; a page that shows the moment it was made says so with `noStore`.
 */
export function publicPage<T>(
  read: (ctx: TenantContext, page: PageRequest) => Promise<T>,
  options: { noStore?: boolean } = {},
): DoorMade<Handler<T>> {
  return door('public', async (args) => {
    const context: AppContext = args.context;
    const tenant = await findTenant(context.database, args.params.tenant ?? '');
    if (tenant === null) throw pageNotFound();
    const ctx = publicContext(context.database, tenant, context.now);
    if (options.noStore !== true) {
      const path = new URL(args.request.url).pathname;
      const revision = await pageRevision(context.database, tenant, path, context.now);
      context.cacheTag = tenantTag(revision, addressOf(args.request), context.now);
    }
    try {
      return await read(ctx, pageRequest(args));
    } catch (error) {
      throw await framedError(error, context, tenant);
    }
  });
}

/** A page above all agencies: no account, only what agencies have published. */
export function directoryPage<T>(
  read: (ctx: DirectoryContext, page: PageRequest) => Promise<T>,
): DoorMade<Handler<T>> {
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
): DoorMade<Handler<Response>> {
  const page = directoryPage(write);
  const loader: Handler<Response> = async (args) => {
    const text = await page(args);
    const headers = new Headers({ 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': CACHED });
    if (args.context.cacheTag !== null) headers.set('ETag', args.context.cacheTag);
    return new Response(text, { headers });
  };
  return markDoor('directory-file', loader);
}

/**
 * A tenant's published data for machines as a file of another kind, under the same tag as the pages. What cannot be
 * given is said as `publicData` says it.
 *
 * @param type its media type, in UTF-8
 */
export function publicFile(
  type: string,
  write: (ctx: TenantContext, page: PageRequest) => Promise<string>,
): DoorMade<Handler<Response>> {
  const page = publicPage(write);
  const loader: Handler<Response> = async (args) => {
    try {
      const text = await page(args);
      return new Response(text, {
        headers: dataHeaders(args.context.cacheTag, { 'Content-Type': `${type}; charset=utf-8` }),
      });
    } catch (error) {
      if (!(error instanceof Response)) throw error;
      return dataResponse({ error: pageErrorCode(error.status) }, error.status, null);
    }
  };
  return markDoor('public-file', loader);
}

/**
 * A tenant's published data for machines, as JSON. The same tag as the page of that data; what cannot be
 * given is said in JSON too, with a permanent code. What changes without being published says so with `noStore`.
 */
export function publicData<T>(
  read: (ctx: TenantContext, page: PageRequest) => Promise<T>,
  options: { noStore?: boolean } = {},
): DoorMade<Handler<Response>> {
  const page = publicPage(read, options);
  const loader: Handler<Response> = async (args) => {
    try {
      return dataResponse(await page(args), 200, args.context.cacheTag);
    } catch (error) {
      if (!(error instanceof Response)) throw error;
      return dataResponse({ error: pageErrorCode(error.status) }, error.status, null);
    }
  };
  return markDoor('public-data', loader);
}

/**
 * A file that a tenant has published, to be saved. It has a tag of its own, by its bytes, and is not sent again to
 * who has it.
 */
export function publicDownload(
  open: (ctx: TenantContext, files: FileStore, page: PageRequest) => Promise<OpenedInformationFile>,
): DoorMade<Handler<Response>> {
  const loader: Handler<Response> = async (args) => {
    const page = publicPage((ctx, asked) => open(ctx, args.context.files, asked), { noStore: true });
    const { name, mediaType, bytes, tag } = await page(args);
    const headers = publicationHeaders({ mediaType, safeName: name, size: bytes.length }, tag);
    const held = args.request.headers.get('If-None-Match') ?? '';
    if (held.split(',').some((one) => one.trim().replace(/^W\//, '') === headers.ETag)) {
      const { ETag = '', 'Cache-Control': caching = '' } = headers;
      return new Response(null, { status: 304, headers: { ETag, 'Cache-Control': caching } });
    }
    return new Response(new Uint8Array(bytes), { headers });
  };
  return markDoor('public-download', loader);
}

function dataResponse(body: unknown, status: number, tag: string | null): Response {
  return Response.json(body, { status, headers: dataHeaders(tag) });
}

function dataHeaders(tag: string | null, more: Readonly<Record<string, string>> = {}): Headers {
  const headers = new Headers({
    ...more,
    'Cache-Control': tag === null ? 'no-store' : CACHED,
    // Open data: any site may read it.
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  if (tag !== null) headers.set('ETag', tag);
  return headers;
}
