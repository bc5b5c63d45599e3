import type { ComplaintGroup, LocalisedText, StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '../schema/definition';

/** A printed step as far as a workflow carries it out. @internal */
export type PrintedStep = { id: string; title: LocalisedText; words: string };

/** What is printed as steps of a course: of the service, or of complaints about it. */
export type PrintedCourse = {
  id: string;
  name: LocalisedText;
  numbering: ComplaintGroup['numbering'];
  steps: PrintedStep[];
};

/**
 * The printed courses a workflow of this kind carries out: the tracks of the procedure, or the groups of the
 * complaint handling that print steps. Those have no ids of their own: `direct-2` is the second step of the group `direct`.
 */
export function printedCourses(
  { kind }: Pick<WorkflowDefinition, 'kind'>,
  standard: StandardVersion,
): PrintedCourse[] {
  if (kind === 'service') return standard.procedure?.tracks ?? [];
  const groups = standard.complaintHandling?.groups ?? [];
  return groups
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, heading, numbering, steps }) => ({
      id,
      name: { id: heading ?? id },
      numbering,
      steps: steps.map((words, index) => ({ id: `${id}-${index + 1}`, title: { id: words }, words })),
    }));
}

/** Printed steps of either kind, course after course. @internal */
export function stepsFor(
  definition: Pick<WorkflowDefinition, 'kind'>,
  standard: StandardVersion,
): PrintedStep[] {
  return printedCourses(definition, standard).flatMap(({ steps }) => steps);
}
