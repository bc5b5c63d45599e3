import type { Identity } from '@maklumat/workflow';
import type { CaseSight } from './case-access';

/**
 * What is made of cases and leaves the case's own page: a register, on the screen or as a file; a paper for the agency's
 * own use; a paper addressed to the very person, or signed by them.
 */
export type PersonOutput = 'register' | 'paper' | 'paper-for-person';

/**
 * Whether an output names the person of a case, or says how to reach them.
 *
 * Who asked for confidentiality was told that each opening of the name is written down; a row among many or a sheet
 * that goes from desk to desk opens it without anybody having asked. Only what is written to the person names them, for
 * whoever may know them. An anonymous case has nobody to name.
 */
export function namesPerson(output: PersonOutput, identity: Identity, sight: CaseSight): boolean {
  if (identity === 'anonymous' || sight !== 'words-and-person') return false;
  return identity === 'named' || output === 'paper-for-person';
}

/** Whether reading an output opens a name that was asked to be kept: it is written down as such an opening is. */
export function opensIdentity(output: PersonOutput, identity: Identity, sight: CaseSight): boolean {
  return identity === 'confidential' && namesPerson(output, identity, sight);
}
