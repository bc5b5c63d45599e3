import { z } from 'zod';

/** A new password, typed twice because nobody sees it. */
export const NewPassword = z.object({ baru: z.string(), ulang: z.string() });
