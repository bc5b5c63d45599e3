import { owedPath, requestedPath, signInPath } from './next-path';
import type { Sessions } from './session';

/** Where somebody goes who has no session for a page: to the step that is owed, or to sign in; then back to it. */
export async function entranceOf(sessions: Sessions, request: Request): Promise<string> {
  const half = await sessions.half();
  return half === null ? signInPath(request) : owedPath(half.missing, requestedPath(request));
}
