import type { UploadRefusal } from '@maklumat/files';

/**
 * How a page answers whose files were not all taken: 400, or 429 with the time to wait when too many were sent from one
 * network.
 */
export function refusedUpload(
  refusals: readonly { readonly refusal: UploadRefusal }[],
  now: Date,
): { status: number; headers?: Record<string, string> } {
  const waits = refusals.flatMap(({ refusal }) =>
    refusal.code === 'too-many-uploads' ? [new Date(refusal.retryAt).getTime() - now.getTime()] : [],
  );
  if (waits.length === 0) return { status: 400 };
  const seconds = Math.max(1, Math.ceil(Math.max(...waits) / 1000));
  return { status: 429, headers: { 'Retry-After': String(seconds) } };
}
