import { LocalisedText, Slug } from '@maklumat/standards';
import { z } from 'zod';

/**
 * The written rule by which running cases of a workflow move to a newer version. Without one a case stays on the
 * version it began with.
 */
export const WorkflowMigration = z.strictObject({
  workflow: Slug,
  /** Versions whose running cases move. */
  from: z.array(z.int().min(1)).min(1),
  to: z.int().min(2),
  /** Where a case in a state that the new version does not have goes on; a state of the same id goes on in itself. */
  states: z.record(Slug, Slug).default({}),
  /** What a class that the new version does not have becomes. */
  classes: z.record(Slug, Slug).default({}),
  /** Why they move; stands in the history of each case. */
  why: LocalisedText,
});
export type WorkflowMigration = z.infer<typeof WorkflowMigration>;
