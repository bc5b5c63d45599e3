import { findRetentionFaults, type RetentionFault } from '@maklumat/workflow';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import type { AgencyConfig } from './tenants-config';
import { problemIn, problemOfFile } from './yaml-file';

const FILE = 'retention.yaml';

/** Ends of workflows without a rule, and rules and sources of retention.yaml that bind nothing, each at its place. */
export function checkRetention(raw: RawAgency, agency: AgencyConfig): ConfigProblem[] {
  const { retentionSources: sources, retentionRules: rules } = agency;
  const workflows = new Map(agency.workflows.map(({ slug, versions }) => [slug, versions]));
  const yaml = raw.files.get(FILE);
  if (yaml === undefined)
    return workflows.size === 0
      ? []
      : [
          problemOfFile(
            `${raw.file}/${FILE}`,
            'this file is missing; it says how long the data of ended cases are kept, for every end of a workflow',
          ),
        ];
  return findRetentionFaults({ sources, rules }, workflows).map((fault) =>
    problemIn(yaml, [...fault.path], messageOf(fault)),
  );
}

const SORTS: Readonly<Record<Extract<RetentionFault['code'], `${string}-unknown`>, string>> = {
  'workflow-unknown': 'workflow',
  'end-unknown': 'state of that workflow that ends a case',
  'identity-unknown': 'question, file or input of that workflow',
  'source-unknown': 'source',
};

function messageOf({ code, name, known }: RetentionFault): string {
  switch (code) {
    case 'end-without-rule':
      return `the end ${quote(name)} of ${known.join('')} has no rule; its cases would be kept for ever`;
    case 'end-ruled-twice':
      return `the end ${quote(name)} has a rule above already`;
    case 'rule-unused':
      return `${quote(name)} is for every other end, but no other end is left; take it out`;
    case 'source-unused':
      return `no rule rests on ${quote(name)}; take it out`;
    default:
      return `there is no ${SORTS[code]} ${quote(name)}${nearestText(name, known)}`;
  }
}
