import { publicContext, TooManyError, viewAgencyFrame, type TenantRef } from '@maklumat/operations';
import type { AppContext } from './app-context';
import { pageErrorOf } from './door';
import { pageError, pageErrorCode, tooMany } from './page-errors';

/**
 * Who came to an agency's site stays there when a page is not to be had: the error is shown in its own frame. An error
 * that becomes no page, and one of a database that is away, come back as they are.
 */
export async function framedError(
  error: unknown,
  { database, now, isFile }: AppContext,
  tenant: TenantRef,
): Promise<unknown> {
  const code = error instanceof Response ? pageErrorCode(error.status) : pageErrorOf(error, 'anybody');
  if (code === null || code === 'unavailable') return error;
  if (error instanceof TooManyError)
    return tooMany(error.retryAt, now, await viewAgencyFrame(publicContext(database, tenant, now)));
  if (isFile) return pageError(code);
  return pageError(code, await viewAgencyFrame(publicContext(database, tenant, now)));
}
