/** What a route module may declare in its `handle` about the requests it gets. */
export type RouteHandle = {
  /** Its form brings files, so that its requests may be large and slow. */
  readonly uploads?: true;
  /** Its page loads our own script file, which makes it more comfortable and never possible. */
  readonly script?: true;
  /** A page of the console that searches while somebody types: it loads that script too, and asks this server. */
  readonly live?: true;
};

/** Whether a route's `handle` declares something; only `true` does. */
export function handleDeclares(handle: unknown, name: keyof RouteHandle): boolean {
  return typeof handle === 'object' && handle !== null && Reflect.get(handle, name) === true;
}
