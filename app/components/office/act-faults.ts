import type { TFunction } from 'i18next';

import type { ActView, Refusal } from '@maklumat/operations';
import { inLanguage } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import type { Fault } from '../error-summary';
import { fieldName } from './act-field';

/** What the workflow refused, each beside the field it is about. */
export function actFaults(
  refusals: readonly Refusal[],
  act: ActView | undefined,
  lang: Lang,
  t: TFunction<'office'>,
): Fault[] {
  return refusals.map(({ code, field, max }) => {
    const input = act?.inputs.find(({ id }) => id === field);
    const label = input === undefined ? (field ?? '') : inLanguage(input.label, lang);
    return {
      field: input === undefined ? null : fieldName(input.id),
      text: t(`refusal.${code}`, { label, max: String(max ?? '') }),
    };
  });
}
