import { z } from 'zod';

/** How a report reaches the agency. `web` is our own form; the others are recorded by an official. */
export const Channel = z.enum([
  'web',
  'lapor-web',
  'lapor-app',
  'sms',
  'telephone',
  'whatsapp',
  'e-mail',
  'letter',
  'suggestion-box',
  'social-media',
  'desk',
]);
export type Channel = z.infer<typeof Channel>;
