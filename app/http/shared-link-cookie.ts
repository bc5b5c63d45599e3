import { z } from 'zod';
import { sealedCookie } from './sealed-cookie';

/** Minutes a reload still shows the address of a link that was just made; it is kept nowhere else. */
const MINUTES = 15;

/** A link to one's own case just made, for the one page that shows it. */
export const sharedLinkCookie = sealedCookie({
  name: 'tautan',
  purpose: 'shared-link',
  maxAgeSeconds: MINUTES * 60,
  schema: z.object({ tenant: z.string(), number: z.string(), token: z.string(), expiresAt: z.string() }),
});
