import { findOutputFaults, type OutputFault } from '@maklumat/workflow';
import { quote } from './describe-value';
import { nearestText } from './nearest';
import type { ConfigProblem } from './problem';
import type { RawAgency } from './raw-agency';
import type { AgencyConfig } from './tenants-config';
import { problemIn } from './yaml-file';

/** What registers.yaml and documents.yaml name that is not there, each at its place. */
export function checkOutputs(raw: RawAgency, agency: AgencyConfig): ConfigProblem[] {
  const { series, registers, recaps, documents } = agency;
  const workflows = new Map(agency.workflows.map(({ slug, versions }) => [slug, versions]));
  return findOutputFaults({ series, registers, recaps }, documents, { workflows }).flatMap((fault) => {
    const yaml = raw.files.get(`${fault.file}.yaml`);
    return yaml === undefined ? [] : [problemIn(yaml, fault.path, messageOf(fault))];
  });
}

const SORTS: Readonly<Record<OutputFault['code'], string>> = {
  'workflow-unknown': 'workflow',
  'series-unknown': 'series',
  'series-shared': 'series',
  'register-unknown': 'register',
  'document-unknown': 'document',
  'fact-unknown': 'fact of a case',
  'question-unknown': 'question of the form',
  'transition-unknown': 'transition',
  'input-unknown': 'input of that transition',
  'limit-unknown': 'limit with a clock',
  'state-unknown': 'state',
  'name-never-emitted': 'name that is emitted',
  'channel-unknown': 'channel of the workflow',
  'role-sees-not-all': 'role',
  'role-does-not-open': 'role',
  'role-not-in-workflow': 'role of the workflow',
  'act-issues-none': 'document',
  'act-cannot-issue': 'document',
};

function messageOf({ code, name, known }: OutputFault): string {
  if (code === 'series-shared')
    return `${quote(name)} is the series of a register already; a register shares its numbers with nothing`;
  if (code === 'role-sees-not-all')
    return `${quote(name)} does not see every case of these workflows; who does: ${known.join(', ') || 'nobody'}`;
  if (code === 'role-does-not-open')
    return `${quote(name)} cannot evaluate what it does not open; who opens it: ${known.join(', ')}`;
  if (code === 'act-issues-none')
    return `no document is called as an act issues it: ${quote(name)}; there are: ${known.join(', ') || 'none'}`;
  if (code === 'act-cannot-issue')
    return `the act ${quote(name)} issues this document, so it needs a series, must be there in every state the act leads to, after that act, in every channel, and for every role that acts`;
  return `there is no ${SORTS[code]} ${quote(name)}${nearestText(name, known)}`;
}
