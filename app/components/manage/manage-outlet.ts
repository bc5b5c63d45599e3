import { useOutletContext } from '@remix-run/react';
import type { OfficeFrame } from '@maklumat/operations';

/** What the frame of the settings has read and its pages may use. */
export type ManageOutlet = { readonly frame: OfficeFrame };

/** The frame of the settings, from a page inside it. */
export function useManage(): ManageOutlet {
  return useOutletContext<ManageOutlet>();
}
