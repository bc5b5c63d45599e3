import { directoryRevision, findTenant, type Database } from '@maklumat/operations';
import type { RequestHandler } from 'express';
import { CACHED, directoryTag, tenantTag } from '../http/cache-tag';
import { pageRevision } from '../http/page-revision';

/**
 * Answers 304 without rendering when the reader's copy is still current. The tag holds the
 * address: whoever has the current one got it with a 200 from there, so the tag alone decides; one small query.
 */
export function revalidate(database: Database, now: () => Date): RequestHandler {
  return (request, response, next) => {
    const held = request.headers['if-none-match'];
    if (held === undefined || request.method === 'POST') return next();
    currentTag(database, request.path, request.originalUrl, now())
      .then((tag) => {
        if (tag === null || !held.split(',').some((candidate) => candidate.trim() === tag)) return next();
        return response.status(304).set({ ETag: tag, 'Cache-Control': CACHED }).end();
      })
      // The page itself says what is wrong, in words.
      .catch(() => next());
  };
}

async function currentTag(
  database: Database,
  path: string,
  address: string,
  now: Date,
): Promise<string | null> {
  const [first = ''] = path
    .replace(/^\/en(?=\/|$)/, '')
    .split('/')
    .filter((part) => part !== '');
  const tenant = first === '' ? null : await findTenant(database, first);
  if (tenant !== null) return tenantTag(await pageRevision(database, tenant, path, now), address, now);
  return directoryTag(await directoryRevision(database), address, now);
}
