import { UPLOAD_LIMITS } from '@maklumat/files';
import { readFileUsage, type FileUsage } from '../cases/file-quota';
import type { ManageContext } from './manage-context';

/** What an agency's files take, as its administrators see it. */
export type FileUsageView = FileUsage & {
  /** Whole percent, rounded down; more than 100 when the quota was made smaller. */
  readonly percent: number;
  /** `near` from 80 percent on; `full` once a file of the largest size is refused. */
  readonly level: 'fine' | 'near' | 'full';
};

const NEAR_PERCENT = 80;

/** How full the agency's room for files is. */
export async function viewFileUsage(ctx: ManageContext): Promise<FileUsageView> {
  const usage = await ctx.run('settings:change', readFileUsage);
  const percent = Math.floor((usage.usedBytes / usage.quotaBytes) * 100);
  const isFull = usage.usedBytes + UPLOAD_LIMITS.maxFileBytes > usage.quotaBytes;
  return { ...usage, percent, level: isFull ? 'full' : percent >= NEAR_PERCENT ? 'near' : 'fine' };
}
