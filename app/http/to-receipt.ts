import type { OwnCaseKey, TenantRef } from '@maklumat/operations';
import { filingPath } from '../i18n/links';
import type { VisitRequest } from './app-context';
import { rememberOpened, rememberReceipt } from './citizen-cookies';
import { redirectTo } from './redirect-to';

/**
 * Where every filing ends. The receipt's address holds the number alone; the code travels in a sealed cookie.
 *
 * @param cookies further Set-Cookie headers
 */
export function toReceipt(
  visit: VisitRequest,
  tenant: TenantRef,
  sent: OwnCaseKey,
  ...cookies: string[]
): Response {
  return redirectTo(
    filingPath(visit.lang, tenant.slug, 'terkirim', sent.number),
    rememberReceipt(visit, tenant.id, sent),
    rememberOpened(visit, tenant.id, sent),
    ...cookies,
  );
}
