import type { BothLanguages, Lang } from '../language';
import { DATA_WORDS, FINDING_TEXTS } from './finding-texts';
import type { Finding } from './finding';

/**
 * A finding as a sentence for somebody who is no programmer. Printed words stand in it as printed; codes in
 * the data (a fault, a difference) are put into words.
 */
export function describeFinding({ code, data }: Pick<Finding, 'code' | 'data'>, lang: Lang): string {
  return FINDING_TEXTS[code][lang].replace(/\{(\w+)\}/g, (_, key: string) => valueInWords(data, key, lang));
}

function valueInWords(data: Finding['data'], key: string, lang: Lang): string {
  const value = (lang === 'en' ? data[`${key}En`] : undefined) ?? data[key];
  if (value === undefined) return '–';
  const words: BothLanguages | undefined = DATA_WORDS[key]?.get(String(value));
  return words ? words[lang] : String(value);
}
