/** A printed web address taken apart, without judging the host. */
export type WebAddress = {
  /** As printed; null for a bare host such as `diskominfo.contoh.go.id`. */
  scheme: 'http' | 'https' | null;
  host: string;
  /** Path, query and fragment; empty or starting with `/`, `?` or `#`. */
  rest: string;
};

/** Longer ones are no printed address. */
const MAX_LENGTH = 2000;

/** Printable signs that may stand in a path without escaping. */
const PLAIN_REST = /^(?:[/?#][\w\-./?#&=%+~:@!$',;*]*)?$/;

/**
 * Takes a printed address apart. Null for schemes other than http and https (`javascript:` above all), for a
 * user name or port before the path, white space, control signs and quotation marks.
 */
export function parseWebAddress(printed: string): WebAddress | null {
  if (printed.length > MAX_LENGTH) return null;
  const scheme = /^(https?):\/\//i.exec(printed);
  const afterScheme = scheme ? printed.slice(scheme[0].length) : printed;
  const end = afterScheme.search(/[/?#]/);
  const host = end === -1 ? afterScheme : afterScheme.slice(0, end);
  const rest = end === -1 ? '' : afterScheme.slice(end);
  if (host === '' || /[\s:@\\"'<>%]/.test(host) || !PLAIN_REST.test(rest)) return null;
  return { scheme: scheme ? (scheme[1]?.toLowerCase() === 'http' ? 'http' : 'https') : null, host, rest };
}
