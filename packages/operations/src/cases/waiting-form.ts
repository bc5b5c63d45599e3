import { blindIndex, standingKey, type TenantKey } from '../keys';

/**
 * Id under which the uploads of a form wait until it is sent: the same for every page of that form, so that
 * nothing uploaded is lost, and found by nobody who may not open the form.
 *
 * @param purpose permanent; forms of one purpose never meet those of another
 */
export function waitingFormId(tenantKey: TenantKey, purpose: string, words: string): string {
  const hex = blindIndex(standingKey(tenantKey), purpose, words);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
