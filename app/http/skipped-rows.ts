/**
 * The line for the log when a list had to leave out rows that hold no card, or null when it left out none. The page
 * goes to its readers without them; whoever runs the product must hear of it.
 *
 * @param data what a page's loader returned
 */
export function skippedRows(data: unknown, path: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const skipped: unknown = Reflect.get(data, 'skipped');
  if (typeof skipped !== 'number' || skipped === 0) return null;
  return `maklumat: ${skipped} published rows cannot be read and were left out (${path}); apply the tenants anew\n`;
}
