/** `error`: the definition cannot be used. `notice`: good to know. */
export type WorkflowFindingSeverity = 'error' | 'notice';

/** Permanent codes of the workflow linter, in the order in which the rules run. */
export const WORKFLOW_FINDING_CODES = [
  'id-repeated',
  'role-unknown',
  'role-outside',
  'role-not-declared',
  'state-unknown',
  'class-unknown',
  'transition-unknown',
  'question-unknown',
  'requirement-unknown',
  'no-door',
  'channel-not-recorded',
  'choice-without-option',
  'state-unreachable',
  'state-without-end',
  'state-without-way-on',
  'start-already-ended',
  'asked-state-keeps-counting',
  'responsible-without-act',
  'limit-without-clock',
  'clock-without-limit',
  'limit-class-unknown',
  'shared-clock-differs',
  'escalation-outside',
  'escalation-to-nobody',
  'limit-start-never-emitted',
  'limit-end-never-emitted',
  'cancel-never-emitted',
  'extension-without-transition',
  'extend-without-extension',
  'extend-without-reason',
  'resume-without-clock',
  'resume-without-stop',
  'stage-longer-than-whole',
  'step-not-carried-out',
  'step-unknown',
  'left-out-unknown',
  'left-out-needlessly',
  'act-unexplained',
  'assign-without-unit-input',
  'unit-input-unused',
  'classify-without-class-input',
  'class-input-unused',
  'several-primary',
  'window-unknown',
  'after-never-emitted',
  'before-never-emitted',
  'timer-limit-unknown',
  'timer-start-never-emitted',
  'timer-transition-not-systems',
  'timer-transition-not-from-there',
  'system-without-timer',
  'reminder-without-words',
  'tells-missing',
  'placeholder-unknown',
  'date-without-clock',
  'instant-of-citizen',
  'call-without-telephone',
  'call-act-unfit',
  'afterwards-unfit',
  'english-missing',
  'only-one-unit',
  'link-unknown',
  'link-never-opened',
  'link-question-missing',
  'link-channel-unknown',
  'link-name-never-emitted',
  'left-out-elsewhere',
  'sentence-not-printed',
  'sentence-place-unknown',
] as const;
export type WorkflowFindingCode = (typeof WORKFLOW_FINDING_CODES)[number];

/** Something the linter has to say about a definition. Never a sentence: see describeWorkflowFinding. */
export type WorkflowFinding = {
  code: WorkflowFindingCode;
  severity: WorkflowFindingSeverity;
  /** Place in the YAML of the definition. */
  path: (string | number)[];
  /** Names and words for the sentence. A key ending in `En` is the English of the same key. */
  data: Record<string, string | number>;
};

/** An error at a place. @internal */
export function fault(
  code: WorkflowFindingCode,
  path: (string | number)[],
  data: WorkflowFinding['data'] = {},
): WorkflowFinding {
  return { code, severity: 'error', path, data };
}

/** A label in both languages, for a finding's data. @internal */
export function named(
  key: string,
  label: { readonly id: string; readonly en?: string | undefined },
): WorkflowFinding['data'] {
  return { [key]: label.id, [`${key}En`]: label.en ?? label.id };
}
