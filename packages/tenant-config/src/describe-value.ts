const SHOWN = 60;

/** A text in quotes as a message may show it: shortened, control characters written out. */
export function quote(text: string): string {
  return quoteLong(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}

/** The same for a text that is short enough already. */
export function quoteLong(text: string): string {
  // Also what terminals act on and readers cannot see: C1 controls, bidirectional overrides, zero width.
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    escapeCharacter,
  );
}

/** What a value is, in words: `the number 33.75`, `a list`, `empty`. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
