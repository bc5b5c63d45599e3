import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { canReach, unprivilegedUser } from './unprivileged-user';

/**
 * Where the data goes when nobody says: `.maklumat` in the repository. As root in a folder that the
 * database's unprivileged user cannot reach (a clone under /root): a folder of its own in /var/lib/maklumat.
 *
 * @param repoRoot folder of the checkout
 */
export function defaultDataDir(repoRoot: string): string {
  const user = unprivilegedUser();
  if (user === undefined || canReach(repoRoot, user)) return join(repoRoot, '.maklumat');
  const short = createHash('sha256').update(resolve(repoRoot)).digest('hex').slice(0, 8);
  return join('/var/lib/maklumat', short);
}
