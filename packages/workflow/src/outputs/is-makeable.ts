import type { CaseDocument } from './case-document';

/** What of a case decides which documents can be made of it. */
export type DocumentedCase = {
  readonly workflow: string;
  readonly state: string;
  readonly channel: string;
  /** Ids of the transitions that were made. */
  readonly made: ReadonlySet<string>;
};

/** Whether a document can be made of a case as it stands; by whom is asked apart. */
export function isMakeable(document: CaseDocument, serviceCase: DocumentedCase): boolean {
  const { workflow, state, channel, made } = serviceCase;
  return (
    document.workflows.includes(workflow) &&
    (document.in?.includes(state) ?? true) &&
    (document.channels?.includes(channel) ?? true) &&
    (document.after?.some((id) => made.has(id)) ?? true)
  );
}
