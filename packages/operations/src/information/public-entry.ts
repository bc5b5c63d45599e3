import type { InformationEntry } from '@maklumat/public-information';
import { Exclusion, InformationClass, InformationForm } from '@maklumat/public-information';
import { z } from 'zod';

/** A file of an entry as the public learns of it; where it is kept is nobody's business. */
const PublicFile = z.object({ name: z.string(), mediaType: z.string(), bytes: z.number() });

/** What the public reads of an entry. Of excluded information: that it exists, why it is closed, until when. */
export const PublicEntry = z.object({
  title: z.string(),
  class: InformationClass,
  unit: z.string(),
  open: z
    .object({
      summary: z.string(),
      responsible: z.string(),
      madeOn: z.string().nullable(),
      madeAt: z.string(),
      forms: z.array(InformationForm),
      media: z.string(),
      retention: z.string(),
      link: z.string().nullable(),
      file: PublicFile.nullable(),
    })
    .nullable(),
  exclusion: Exclusion.pick({
    ground: true,
    decisionNumber: true,
    decidedOn: true,
    until: true,
    scope: true,
  }).nullable(),
});
export type PublicEntry = z.infer<typeof PublicEntry>;

/** Takes off an entry what is not public: the consequences weighed, and whatever an excluded one still held. */
export function publicEntryOf(entry: InformationEntry): PublicEntry {
  const { title, class: kind, unit, file, exclusion, ...shown } = entry;
  const own = { title, class: kind, unit };
  if (kind === 'excluded')
    return { ...own, open: null, exclusion: exclusion === null ? null : PUBLIC_EXCLUSION.parse(exclusion) };
  return {
    ...own,
    open: { ...shown, file: file === null ? null : PublicFile.parse(file) },
    exclusion: null,
  };
}

const PUBLIC_EXCLUSION = z.object(PublicEntry.shape.exclusion.unwrap().shape);
