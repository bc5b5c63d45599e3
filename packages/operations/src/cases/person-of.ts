import type { ServiceCategory, StandardVersion } from '@maklumat/standards';
import type { WorkflowDefinition } from '@maklumat/workflow';

/** What somebody is to the agency who comes with a case: nobody who visits or asks for a document reports anything. */
export type CasePerson = 'reporter' | 'visitor' | 'caller' | 'applicant';

const PEOPLE: Record<ServiceCategory, CasePerson> = {
  complaint: 'reporter',
  'call-centre': 'caller',
  'information-request': 'applicant',
  'data-request': 'applicant',
  visit: 'visitor',
  consultation: 'applicant',
};

/** Who comes with a case of this workflow; about whatever service a complaint is, it has a reporter. */
export function personOf(
  { kind }: Pick<WorkflowDefinition, 'kind'>,
  { category }: Pick<StandardVersion, 'category'>,
): CasePerson {
  return kind === 'complaint' ? 'reporter' : PEOPLE[category];
}
