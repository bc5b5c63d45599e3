import type { TFunction } from 'i18next';
import type { CaseView } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import { caseWords } from './case-words';

type Held = Pick<CaseView, 'isHeldHere' | 'unit' | 'person'> & {
  readonly state: Pick<CaseView['state'], 'holder'>;
};

/** Who has the turn, as an official reads it: "we" only where it is this official's own unit. */
export function holderSentence(
  { state: { holder }, isHeldHere, unit, person }: Held,
  t: TFunction<'office'>,
  lang: Lang,
): string {
  if (holder === 'agency' && !isHeldHere) return t('holder.unit', { unit: inLanguage(unit, lang) });
  return t(`holder.${holder}`, caseWords({ noun: null, person }, lang));
}
