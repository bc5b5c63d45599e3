import type { WorkflowDefinition } from '../schema/definition';
import type { Transition } from '../schema/transition';
import type { CaseDocument } from './case-document';
import type { OutputContext, OutputFault } from './find-output-faults';

/**
 * Acts of the newest workflows that issue a document which is not there, or which could not be made by whoever acts once
 * it is done: such an act could never be made.
 */
export function issuingFaults(
  documents: readonly CaseDocument[],
  { workflows }: OutputContext,
): OutputFault[] {
  const newest = [...workflows.values()].flatMap((versions) => versions.at(-1) ?? []);
  return newest.flatMap((definition) =>
    definition.transitions.flatMap((transition) =>
      (transition.effects.issues ?? []).flatMap((slug) => faultOf(definition, transition, slug, documents)),
    ),
  );
}

function faultOf(
  definition: WorkflowDefinition,
  transition: Transition,
  slug: string,
  documents: readonly CaseDocument[],
): OutputFault[] {
  const at = documents.findIndex((one) => one.slug === slug);
  const document = documents[at];
  const name = `${definition.slug}: ${transition.id}`;
  if (document === undefined) {
    const known = documents.map((one) => one.slug);
    return [
      { file: 'documents', path: ['documents'], code: 'act-issues-none', name: `${name}: ${slug}`, known },
    ];
  }
  if (canIssue(document, definition, transition)) return [];
  return [{ file: 'documents', path: ['documents', at], code: 'act-cannot-issue', name, known: [] }];
}

/** Whether everybody who may act may issue it, in every state the act leads to, in every case. */
function canIssue(
  { series, workflows, channels, after, by, in: states }: CaseDocument,
  { slug }: WorkflowDefinition,
  transition: Transition,
): boolean {
  const reached = transition.to === null ? transition.from : [transition.to];
  return (
    series !== undefined &&
    channels === undefined &&
    workflows.includes(slug) &&
    reached.every((state) => states?.includes(state) ?? true) &&
    (after?.includes(transition.id) ?? true) &&
    transition.by.every((role) => by.includes(role))
  );
}
