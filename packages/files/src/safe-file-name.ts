/** Longest name given, ending included, in UTF-16 code units. */
const MAX_NAME = 120;
/** Of a longer name only the end is looked at: matching takes time that grows with its square. */
const READ_AT_MOST = 1000;
/** Longest name in UTF-8: what the file systems of phones and computers take. */
const MAX_NAME_BYTES = 240;

/** Invisible or meaningless: control and format characters (bidi overrides among them), lone surrogates, private use. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** Refused in names by some system, or read as part of a path. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names that Windows takes for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Endings of the types that are taken, and what says nothing at an end. */
const KNOWN_ENDING = /(?:\.(?:jpe?g|jfif|png|webp|hei[cf]|pdf|csv|xlsx|ods)|[\s.]+)$/i;

/** What a file is called when nothing of its own name can be kept (lampiran: attachment). */
const NAMELESS = 'lampiran';

/**
 * A name under which the file can be kept, listed and downloaded: composed Unicode (NFC), no path, nothing
 * invisible, at most 120 characters, and the ending of its content whatever it was called.
 *
 * @param name      as the sender gave it; any text
 * @param extension ending by content, without the dot
 */
export function safeFileName(name: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = withoutEnding(lastSegment(visible(name)))
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.]+/, '');
  const usable = stem === '' ? NAMELESS : DEVICE.test(stem) ? `${stem}-` : stem;
  return withoutEnding(shortened(usable, ending)) + ending;
}

/**
 * A sender's own name for a file, fit to be shown beside what is wrong with it: its own ending, no path, nothing
 * invisible, at most 120 characters.
 */
export function shownFileName(name: string): string {
  return shortened(lastSegment(visible(name)).trim(), '');
}

function visible(name: string): string {
  const one = name.slice(-READ_AT_MOST).replace(/\s/g, ' ').replace(INVISIBLE, '');
  return one.replace(/ +/g, ' ').normalize('NFC');
}

function lastSegment(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? '';
}

/** The endings of allowed types go, since the content gives its own; a full stop in a name is no ending. */
function withoutEnding(name: string): string {
  let stem = name;
  while (KNOWN_ENDING.test(stem)) stem = stem.replace(KNOWN_ENDING, '');
  return stem;
}

/** Cuts between characters, never inside one. */
function shortened(stem: string, ending: string): string {
  let kept = '';
  for (const character of stem) {
    const next = kept + character;
    if (next.length + ending.length > MAX_NAME) break;
    if (new TextEncoder().encode(next).length + ending.length > MAX_NAME_BYTES) break;
    kept = next;
  }
  return kept.trimEnd();
}
