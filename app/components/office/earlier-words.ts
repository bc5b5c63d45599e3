import type { CaseView, TransitionInput } from '@maklumat/operations';

type Entry = {
  readonly body: Pick<CaseView['history'][number]['body'], 'type'> & { readonly transition?: string };
  readonly texts: readonly { readonly field: string; readonly text: string | null }[];
};

/**
 * Words of an earlier act that a field begins with, the latest of them; null where it begins empty, and where they were
 * never written or are erased.
 */
export function earlierWords(
  history: readonly Entry[],
  { suggestedFrom }: Pick<TransitionInput, 'suggestedFrom'>,
): string | null {
  if (suggestedFrom === undefined) return null;
  const { transition, input } = suggestedFrom;
  const made = history.filter(({ body }) => body.type === 'transitioned' && body.transition === transition);
  return made.at(-1)?.texts.find(({ field }) => field === input)?.text ?? null;
}
