import { describeLimit, inLanguage, limitAmount, type Lang } from '@maklumat/standards';
import type { FlowLimit, FlowPlace } from '@maklumat/workflow';
import type { TFunction } from 'i18next';
import { lowerFirst } from '../../format/letter-case';

/** The two sentences of ours around a limit. */
export type LimitWords = {
  same: (amount: string) => string;
  named: (name: string, amount: string) => string;
};

/** Those sentences in a language. */
export function limitWords(t: TFunction<'flow'>): LimitWords {
  return {
    same: (amount) => t('limits.same', { amount }),
    named: (name, amount) => t('limits.named', { name, amount }),
  };
}

/**
 * How long things may take in a place: in full where a limit begins, as the same time after that. One that binds the
 * citizen, or is for one class of cases, says which it is.
 */
export function limitNotes({ limits }: FlowPlace, lang: Lang, words: LimitWords): string[] {
  return limits.map((found) => noteOf(found, lang, words));
}

function noteOf({ limit, begins, forClass }: FlowLimit, lang: Lang, words: LimitWords): string {
  if (!begins) {
    const same = words.same(limitAmount(limit, lang));
    return limit.binds === 'agency' ? same : words.named(inLanguage(limit.name, lang), lowerFirst(same));
  }
  const promise = describeLimit(limit, lang);
  const name = forClass ?? (limit.binds === 'citizen' ? limit.name : null);
  return name === null ? promise : words.named(inLanguage(name, lang), lowerFirst(promise));
}
