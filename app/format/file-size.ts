import type { Lang } from '../http/lang';

const KB = 1024;

/** A file's size as people read it: `0,3 MB`, `120 KB`; in English `0.3 MB`. */
export function formatFileSize(bytes: number, lang: Lang): string {
  const inMega = bytes >= KB * KB;
  const amount = inMega ? bytes / (KB * KB) : Math.max(1, Math.round(bytes / KB));
  const digits = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return `${digits.format(amount)} ${inMega ? 'MB' : 'KB'}`;
}
