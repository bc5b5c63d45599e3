import { TimeUnit } from '@maklumat/standards';
import { z } from 'zod';

/** A length of time in a unit that the tenant's calendar counts. */
export const Span = z.strictObject({ amount: z.int().min(1), unit: TimeUnit });
export type Span = z.infer<typeof Span>;
