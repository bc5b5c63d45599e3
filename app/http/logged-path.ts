/** Addresses whose last part is a secret: whoever has it may read what it shows. */
const SECRET = /^(\/kalender\/)[^/]+/i;

/** Path of a request as it may be written into the log. */
export function loggedPath(path: string): string {
  return path.replace(SECRET, '$1…');
}
