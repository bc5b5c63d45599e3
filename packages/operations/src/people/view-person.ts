import { refusalToAdminister, type PersonAct, type PersonRefusal, PERSON_ACTS } from '@maklumat/access';
import type { AgencyProfile } from '@maklumat/standards';
import type { ManageContext } from '../manage/manage-context';
import { readFrame } from '../public/read-frame';
import { delegationsAround, type DelegationLine } from './list-delegations';
import { findPerson } from './find-person';
import { numbersOf } from './hand-over';
import { roleNamer, type PersonLine } from './list-people';
import { readTraces } from './person-traces';

/** One of the agency's people, and what may be done. */
export type PersonView = PersonLine & {
  /** Why an act is not to be had; null: it may be done. */
  readonly refusals: Readonly<Record<PersonAct, PersonRefusal | null>>;
  /** Who stands in for this person, and for whom this person does, now or later. */
  readonly delegations: readonly DelegationLine[];
  /** Open cases assigned to the person: they stay so when the last role goes, until they are handed over. */
  readonly openCases: number;
  readonly zone: AgencyProfile['zone'];
};

/**
 * One of the agency's people.
 *
 * @throws {OperationError} `not-found` for somebody who does not work here, as for an id of nobody
 */
export async function viewPerson(ctx: ManageContext, userId: string): Promise<PersonView> {
  return ctx.administer('people:manage', async (tx) => {
    const person = await findPerson(tx, ctx, userId);
    const named = await roleNamer(tx);
    const traces = await readTraces(tx, ctx.now, [userId]);
    const { zone } = (await readFrame(tx)).profile;
    const acts = PERSON_ACTS.map((act) => [act, refusalToAdminister(act, person)] as const);
    return {
      ...person,
      ...traces(userId),
      roles: person.roles.map(named),
      refusals: Object.fromEntries(acts) as PersonView['refusals'],
      delegations: await delegationsAround(tx, userId, { now: ctx.now, zone }, named),
      openCases: (await numbersOf(tx, userId)).length,
      zone,
    };
  });
}
