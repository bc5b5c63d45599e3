import type { TenantRef } from '@maklumat/operations';
import { filingPath } from '../i18n/links';
import type { VisitRequest } from './app-context';
import { draftOf, receiptOf } from './citizen-cookies';
import { redirectTo } from './redirect-to';

/**
 * Where a page of a form leads when there is no form to go on with: to the receipt, when this phone has just sent
 * it; else to the form's beginning, which says so.
 */
export function formEnded(visit: VisitRequest, tenant: TenantRef): Response {
  const workflow = visit.params.workflow ?? '';
  const isKnown = draftOf(visit, tenant.id, workflow) !== null;
  const receipt = isKnown ? null : receiptOf(visit, tenant.id);
  return redirectTo(
    receipt === null
      ? `${filingPath(visit.lang, tenant.slug, workflow)}?habis=1`
      : filingPath(visit.lang, tenant.slug, 'terkirim', receipt.number),
  );
}
