import type { ProposalFinding, ProposalRefusal } from '@maklumat/operations';
import type { ConfigProblem, ReadProposal } from '@maklumat/tenant-config/proposal';
import { describeWorkflowFinding } from '@maklumat/workflow';
import { z } from 'zod';

/** Fields of the page. What was typed comes back with every answer: nothing of it is kept. */
export const SimulationForm = z.object({
  layanan: z.string(),
  sejak: z.iso.date().optional(),
  usulan: z.string(),
});

/** As much as the server lets in of a form without files; a file written as a form grows by half. */
export const MOST_BYTES = 256 * 1024;

/** Problems of a proposal that are shown; what follows is mostly the same mistake again. */
const MOST_PROBLEMS = 20;

/** One thing to change in the proposal, at its place in the text. */
export type ProposalProblem = {
  readonly code: NonNullable<ConfigProblem['code']>;
  readonly line: number;
  readonly column: number;
  /** What it is about, e.g. `time.limits[0].unit`; empty for the whole text. */
  readonly path: string;
};

/** Why there is no result. */
export type SimulationFault =
  | { readonly kind: 'problems'; readonly problems: readonly ProposalProblem[]; readonly more: number }
  | { readonly kind: 'refusal'; readonly refusal: ProposalRefusal };

/** An error of the linter in both languages; null place: it stands in a workflow in use. */
export type ShownFinding = {
  readonly workflow: string;
  readonly version: number;
  readonly place: { readonly line: number; readonly column: number } | null;
  readonly text: { readonly id: string; readonly en: string };
};

/** What is wrong with a text that could not be read as a proposal. */
export function problemsOf(problems: readonly ConfigProblem[]): SimulationFault {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ code = 'value', line, column, path }) => ({
    ...{ code, line, column, path },
  }));
  return { kind: 'problems', problems: shown, more: problems.length - shown.length };
}

/** The linter's errors; what is merely good to know is left to `workflow lint`. */
export function errorsOf(
  findings: readonly ProposalFinding[],
  { placeOf }: Extract<ReadProposal, { readonly ok: true }>,
): ShownFinding[] {
  return findings
    .filter(({ finding }) => finding.severity === 'error')
    .map(({ workflow, version, isProposed, finding }) => ({
      ...{ workflow, version, place: isProposed ? placeOf(finding.path) : null },
      text: { id: describeWorkflowFinding(finding, 'id'), en: describeWorkflowFinding(finding, 'en') },
    }));
}
