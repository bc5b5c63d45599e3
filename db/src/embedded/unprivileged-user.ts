import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Under whom PostgreSQL runs when we are root, which it refuses to be. @internal */
export interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: UnprivilegedUser = { uid: 65534, gid: 65534 };

/** The user to drop to: undefined when we are not root (or on Windows) and need not drop. @internal */
export function unprivilegedUser(): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((row) => row.startsWith('nobody:'));
    const [, , uid, gid] = line?.split(':') ?? [];
    return Number(uid) > 0 && Number(gid) > 0 ? { uid: Number(uid), gid: Number(gid) } : NOBODY;
  } catch {
    return NOBODY;
  }
}

/**
 * Whether the user may walk down to a folder, judged by the mode bits of it and of all above it. A part that
 * does not exist yet counts as reachable: we make it.
 *
 * @internal
 */
export function canReach(folder: string, user: UnprivilegedUser): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const stats = statSync(at, { throwIfNoEntry: false });
    if (stats !== undefined) {
      const shift = stats.uid === user.uid ? 6 : stats.gid === user.gid ? 3 : 0;
      if (((stats.mode >> shift) & 1) === 0) return false;
    }
    if (at === dirname(at)) return true;
  }
}
