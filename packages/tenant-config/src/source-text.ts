/** A source text without layout, and the line each of its characters stands in. */
export interface SourceText {
  /** One space between words; no tags, no marks of Markdown, no list numbers lost. */
  text: string;
  /** Line (from 1) of the character at each index of `text`. */
  lineAt: number[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Layout the sources carry from the pages they were copied from; order matters, longest first. */
const LAYOUT = new RegExp(
  [
    String.raw`<((?:https?|mailto):[^<>\s]*)>`, // 1: a Markdown link in angle brackets
    String.raw`</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>`,
    String.raw`\[([^\[\]\n]*)\]\([^()\s]*\)`, // 2: a Markdown link with its text
    String.raw`&(#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-z]{2,6});`, // 3: an entity
    String.raw`[*#]+`,
    String.raw`\s+`,
  ].join('|'),
  'g',
);

/** Takes the layout out of a source text: tags, entities, marks of Markdown, runs of white space. */
export function readSource(source: string): SourceText {
  const result: SourceText = { text: '', lineAt: [] };
  const lineOf = lineCounter(source);
  let at = 0;
  for (const match of source.matchAll(LAYOUT)) {
    append(result, source.slice(at, match.index), lineOf(at));
    append(result, plainText(match), lineOf(match.index));
    at = match.index + match[0].length;
  }
  append(result, source.slice(at), lineOf(at));
  return result;
}

/** A text of the configuration in the same form, to be looked for in a source. */
export function readWords(words: string): string {
  return readSource(words).text.trim();
}

function plainText(match: RegExpMatchArray): string {
  const [whole, autolink, linkText, entity] = match;
  if (autolink !== undefined) return autolink;
  if (linkText !== undefined) return linkText;
  if (entity !== undefined) return entityText(entity) ?? whole;
  if (/^[*#]/.test(whole)) return '';
  return ' ';
}

function entityText(entity: string): string | null {
  if (!entity.startsWith('#')) return ENTITIES[entity] ?? null;
  const code = entity.startsWith('#x')
    ? Number.parseInt(entity.slice(2), 16)
    : Number.parseInt(entity.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code).replace('\u00a0', ' ') : null;
}

/** Adds text that holds no layout any more; a space after a space is left out. */
function append(result: SourceText, text: string, line: number): void {
  const added = result.text.endsWith(' ') || result.text === '' ? text.replace(/^ +/, '') : text;
  result.text += added;
  for (let index = 0; index < added.length; index += 1) result.lineAt.push(line);
}

/** Line of an offset; offsets must be asked for in ascending order. */
function lineCounter(source: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at += 1) if (source[at] === '\n') line += 1;
    return line;
  };
}
