/** A piece of a paragraph: words, or an address that is linked. */
export type AnswerPart = { readonly text: string; readonly href: string | null };

/** Signs that end a sentence, not an address. */
const TRAILING = /[.,;:!?)\]}'"”’»]+$/u;

/**
 * An answer as it is shown: paragraphs are separated by an empty line, addresses are links when they are https and
 * nothing else. Every other sign is what it is.
 */
export function answerParagraphs(answer: string): AnswerPart[][] {
  return answer
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(partsOf);
}

/** The first words of an answer, for a list. @param most letters; cut at a word */
export function answerStart(answer: string, most = 160): string {
  const words = answer.replaceAll(/\s+/gu, ' ').trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}

/** The last part of an entry's address: its short name, and the question so that people can read it. */
export function answerSlug({ code, question }: { readonly code: string; readonly question: string }): string {
  const words = question
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/gu, '');
  return words === '' ? code : `${code}-${words}`;
}

function partsOf(paragraph: string): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let at = 0;
  for (const { 0: found, index } of paragraph.matchAll(/https:\/\/[^\s<>"]+/gu)) {
    const text = found.replace(TRAILING, '');
    if (!isPlainAddress(text)) continue;
    if (index > at) parts.push({ text: paragraph.slice(at, index), href: null });
    parts.push({ text, href: text });
    at = index + text.length;
  }
  if (at < paragraph.length) parts.push({ text: paragraph.slice(at), href: null });
  return parts;
}

/** An address that says where it leads: with a host of its own, and nobody's name before it. */
function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}
