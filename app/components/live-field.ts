/** A field that is searched for while somebody types in it (browser/search-while-typing.ts). */
export type LiveField = {
  /** What is sent with the form, as a button would: `maksud=cari`. */
  readonly sends: string;
  /** Id of the part of the page that the answer takes the place of. */
  readonly into: string;
  /** When: at each pause of typing, or when the field is left. */
  readonly on?: 'change';
};

/** The attributes by which the script finds the field. */
export function liveAttributes(live: LiveField | undefined): Record<string, string> {
  if (live === undefined) return {};
  const { sends, into, on } = live;
  return { 'data-live': sends, 'data-into': into, ...(on === undefined ? {} : { 'data-live-on': on }) };
}
