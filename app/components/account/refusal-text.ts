import type { TFunction } from 'i18next';
import { formatClockInEveryZone } from '../../format/date';
import type { Lang } from '../../http/lang';

/** Why something about the own account was refused, as the operations say it; instants arrive as text. */
export type AccountRefusal =
  | {
      readonly code:
        | 'code-wrong'
        | 'session-ended'
        | 'asked-of-you'
        | 'password-wrong'
        | 'password-length'
        | 'password-common'
        | 'link-over'
        | 'not-the-same';
    }
  | { readonly code: 'too-many-attempts'; readonly retryAt: string | Date };

/** A refusal in the reader's language. */
export function refusalText(refusal: AccountRefusal, t: TFunction<'account'>, lang: Lang): string {
  if (refusal.code !== 'too-many-attempts') return t(`refusal.${refusal.code}`);
  return t('refusal.too-many-attempts', { clock: formatClockInEveryZone(new Date(refusal.retryAt), lang) });
}
