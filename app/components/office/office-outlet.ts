import { useOutletContext } from '@remix-run/react';
import type { OfficeFrame, QueueCounts } from '@maklumat/operations';

/** What the console's frame has read and its pages may use. */
export type OfficeOutlet = { readonly frame: OfficeFrame; readonly queues: QueueCounts };

/** The console's frame, from a page inside it. */
export function useOffice(): OfficeOutlet {
  return useOutletContext<OfficeOutlet>();
}
