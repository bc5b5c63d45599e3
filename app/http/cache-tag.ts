import { createHash } from 'node:crypto';
import { BUILD_ID } from './build-id';

/** Anybody may keep a copy, and asks each time whether it is still current. */
export const CACHED = 'public, max-age=0, must-revalidate';

/** What a page shows depends on its address, the build, the published data and, for versions with a start, the day. */
function tag(scope: string, revision: string, address: string, now: Date): string {
  const hour = now.toISOString().slice(0, 13);
  const digest = createHash('sha256')
    .update([BUILD_ID, scope, revision, address, hour].join('\n'))
    .digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}

/**
 * Entity tag of one of a tenant's public pages. It holds for the clock hour: versions begin at a midnight, and
 * Indonesia's midnights fall on the hour.
 *
 * @param address path and query of the page
 */
export function tenantTag(revision: string, address: string, now: Date): string {
  return tag('tenant', revision, address, now);
}

/** Entity tag of one of the pages above all agencies. */
export function directoryTag(revision: string, address: string, now: Date): string {
  return tag('directory', revision, address, now);
}
