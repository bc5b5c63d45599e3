const NARROW = /[ijlftrI.,:;'"!|()[\]-]/;
const WIDE = /[mwMWQO@%]/;

/** Rough width of a text in Inter; the drawing is made on the server, where nothing can be measured. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) {
    if (letter === ' ' || letter === '\u00a0') ems += 0.28;
    else if (NARROW.test(letter)) ems += 0.34;
    else if (WIDE.test(letter)) ems += 0.86;
    else ems += /\p{Lu}|\d/u.test(letter) ? 0.67 : 0.58;
  }
  return ems * fontSize;
}

/** Breaks a text at its blanks into lines that fit; a word that is too long for a line gets one of its own. */
export function wrapText(text: string, fontSize: number, maxWidth: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n\t]+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(joined, fontSize) <= maxWidth) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
