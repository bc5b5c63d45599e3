import type { CaseKind } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import { upperFirst } from '../../format/letter-case';
import type { Lang } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import { useLang } from '../../i18n/use-text';

/** What a case and whoever comes with it are called, for the places `{{noun}}` and `{{person}}` of the texts. */
export type CaseWords = {
  readonly noun: string;
  readonly Noun: string;
  readonly person: string;
  readonly Person: string;
};

/** The words of a kind of cases; neutral ones where a list holds several. */
export function caseWords({ noun, person }: CaseKind, lang: Lang): CaseWords {
  const t = textOf(lang, 'office');
  const thing = noun === null ? t('word.case') : inLanguage(noun, lang);
  const who = t(`word.${person ?? 'anybody'}`);
  return { noun: thing, Noun: upperFirst(thing), person: who, Person: upperFirst(who) };
}

/** The same in the language of the page. */
export function useCaseWords(kind: CaseKind): CaseWords {
  return caseWords(kind, useLang());
}

/** What stands where a title would: why there is none. */
export function untitledWord({
  isSecret,
  isRestricted,
}: {
  isSecret: boolean;
  isRestricted: boolean;
}): 'queue.restricted' | 'queue.secret' | 'queue.erased' {
  if (isRestricted) return 'queue.restricted';
  return isSecret ? 'queue.secret' : 'queue.erased';
}
