import type { Lang } from '../http/lang';
import { formatNumber } from './number';

const KB = 1024;

/** A size as people read it: `0,3 MB`, `120 KB`, `20 GB`; in English `0.3 MB`. */
export function formatFileSize(bytes: number, lang: Lang): string {
  if (bytes >= KB * KB * KB) return `${formatNumber(bytes / (KB * KB * KB), lang)} GB`;
  const inMega = bytes >= KB * KB;
  const amount = inMega ? bytes / (KB * KB) : Math.max(1, Math.round(bytes / KB));
  return `${formatNumber(amount, lang)} ${inMega ? 'MB' : 'KB'}`;
}
