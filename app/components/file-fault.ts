import type { RefusedFile } from '@maklumat/operations';
import type { TFunction } from 'i18next';
import { formatClockInEveryZone } from '../format/date';
import { formatFileSize } from '../format/file-size';
import type { Lang } from '../http/lang';

/** Why a file was not kept, by its name. */
export function fileFault(
  { name, refusal }: Pick<RefusedFile, 'refusal'> & { name: string | null },
  t: TFunction<'filing'>,
  lang: Lang,
): string {
  const shown = name ?? '';
  switch (refusal.code) {
    case 'file-too-big':
    case 'request-too-big':
      return t(`file-fault.${refusal.code}`, {
        name: shown,
        limit: formatFileSize(refusal.limitBytes, lang),
      });
    case 'too-many-uploads':
      return t('file-fault.too-many-uploads', {
        name: shown,
        clock: formatClockInEveryZone(new Date(refusal.retryAt), lang),
      });
    case 'too-many-files':
      return t('file-fault.too-many-files', { name: shown, limit: refusal.limit });
    case 'file-type-not-allowed':
    case 'file-empty':
    case 'file-unreadable':
    case 'file-has-actions':
    case 'quota-full':
    case 'file-infected':
    case 'file-not-scanned':
    case 'heic-unreadable':
    case 'photo-too-large':
    case 'form-unreadable':
      return t(`file-fault.${refusal.code}`, { name: shown });
  }
}
