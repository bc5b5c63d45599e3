import type { CaseView, TransitionInput } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import type { Typed } from '../../http/parse-form';
import { choicesOf, fieldName } from './act-field';
import { typedMoment } from './read-moment';
import type { UnsentWord } from './unsent-words';

type Names = Pick<CaseView, 'units' | 'classes'>;

/** What was put into the form of an act, in words: what was chosen by its label, never by its id. */
export function actWords(
  inputs: readonly TransitionInput[],
  typed: Typed,
  names: Names,
  lang: Lang,
): UnsentWord[] {
  return inputs.flatMap((input) => {
    const name = fieldName(input.id);
    const values = input.kind === 'instant' ? [typedMoment(typed, name).join(' ')] : (typed[name] ?? []);
    const texts = values
      .filter((value) => value.trim() !== '')
      .flatMap((value) => wordsOf(input, value, names, lang));
    return texts.length === 0 ? [] : [{ label: inLanguage(input.label, lang), text: texts.join('; ') }];
  });
}

function wordsOf(input: TransitionInput, value: string, names: Names, lang: Lang): string[] {
  switch (input.kind) {
    case 'text':
    case 'body':
    case 'days':
    case 'day':
    case 'entry':
    case 'instant':
      return [value];
    case 'unit':
      return names.units.filter(({ slug }) => slug === value).map(({ name }) => inLanguage(name, lang));
    case 'items':
    case 'choice':
    case 'score':
    case 'class':
      return choicesOf(input, names, lang)
        .filter((choice) => choice.value === value)
        .map(({ label }) => label);
    case 'files':
      return [];
  }
}
