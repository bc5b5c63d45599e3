import { caseSight, type CaseSight, type PersonOutput } from '@maklumat/access';
import type { TenantTx } from '@maklumat/db';
import {
  isForPerson,
  isMakeable,
  type CaseDocument,
  type Identity,
  type RoleInUnit,
} from '@maklumat/workflow';
import { maskedFor } from '../cases/case-restriction';
import type { LoadedCase } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { readDocuments } from './read-outputs';

/** A document this official makes of a case now, and the role in which. */
export type MakeableDocument = { readonly document: CaseDocument; readonly role: RoleInUnit };

/** The documents this official can make of a case as it stands, in the agency's order; none of one that was erased. */
export async function makeableDocuments(
  tx: TenantTx,
  { official }: { readonly official: Pick<OfficialContext['official'], 'memberships'> },
  { row, state, events, rules: { definition } }: LoadedCase,
): Promise<MakeableDocument[]> {
  if (state.erased.length > 0) return [];
  const seen = { ...state, isRestricted: (await maskedFor(tx, official, [row.id])).has(row.id) };
  const made = new Set(events.flatMap(({ body }) => (body.type === 'transitioned' ? [body.transition] : [])));
  const standing = { workflow: state.workflow, state: state.state, channel: state.channel, made };
  return (await readDocuments(tx)).flatMap((document) => {
    if (!isMakeable(document, standing)) return [];
    const role = official.memberships.find(
      (held) =>
        document.by.includes(held.role) && showsPapers(caseSight(definition, seen, [held]), state.identity),
    );
    return role === undefined ? [] : [{ document, role }];
  });
}

/**
 * Whether somebody with this sight of a case reads its papers: a letter has a name and an address in it. An anonymous
 * case has none to keep.
 */
export function showsPapers(sight: CaseSight, identity: Identity): boolean {
  return sight === 'words-and-person' || (sight === 'words' && identity === 'anonymous');
}

/** Which output a document is, as far as it names people. */
export function paperOutput(document: CaseDocument): PersonOutput {
  return isForPerson(document) ? 'paper-for-person' : 'paper';
}
