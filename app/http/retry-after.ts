/** Headers that loaders and actions gave, by route. */
type RouteHeaders = Readonly<Record<string, Headers>>;

/**
 * When to come back, as a loader or an action said it; null when none did. A page leaves with none of their headers
 * otherwise.
 */
export function retryAfterOf(given: {
  readonly actionHeaders: RouteHeaders;
  readonly loaderHeaders: RouteHeaders;
}): string | null {
  const all = [...Object.values(given.actionHeaders), ...Object.values(given.loaderHeaders)];
  return all.map((headers) => headers.get('Retry-After')).find((value) => value !== null) ?? null;
}
