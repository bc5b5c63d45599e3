/** What was typed and chosen for a transition; files by their row in `case_files`. */
export type GivenInput =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'files'; readonly ids: readonly string[] };

/** What is stored as the words of an input: a text without the space around it, a number in digits; null for nothing. */
export function writtenText(given: GivenInput | undefined): string | null {
  if (given?.kind === 'number') return String(given.value);
  return given?.kind === 'text' && given.text.trim() !== '' ? given.text.trim() : null;
}
