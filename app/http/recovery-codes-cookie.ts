import { z } from 'zod';
import { sealedCookie } from './sealed-cookie';

/** Minutes a reload of their page still shows the codes. */
const MINUTES = 15;

/** Recovery codes just made, for the one page that shows them: they are kept nowhere else. */
export const recoveryCodesCookie = sealedCookie({
  name: 'kode-cadangan',
  purpose: 'recovery-codes',
  maxAgeSeconds: MINUTES * 60,
  schema: z.object({ userId: z.string(), codes: z.array(z.string()), isNew: z.boolean(), next: z.string() }),
});
