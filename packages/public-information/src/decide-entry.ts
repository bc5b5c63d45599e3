/** Where an entry stands, as far as a step asks. */
export type EntryStanding = {
  /** Number of the newest version. */
  readonly latest: number;
  /** Who wrote it; null when it came from a terminal. */
  readonly writtenBy: string | null;
  /** The version the public reads, or null. */
  readonly shown: number | null;
  /** What the newest version waits for: approval, or its writer; null when it is the shown or a withdrawn one. */
  readonly draft: 'waiting' | 'returned' | null;
};

/** A step that changes what the public reads, or says why not. */
export type EntryStep = 'approve' | 'return' | 'withdraw';

/** Why a step is not made; the codes are permanent. */
export type EntryRefusal =
  /** Somebody wrote a newer version after the page was read. */
  | 'changed-meanwhile'
  | 'nothing-waiting'
  /** It was given back; its writer mends it first. */
  | 'returned-already'
  /** Four eyes: nobody approves what they wrote themselves. */
  | 'own-text'
  | 'not-published'
  | 'reason-missing';

/** What somebody wants, having read a version. */
export type WantedStep = {
  readonly step: EntryStep;
  readonly readVersion: number;
  readonly by: string;
  readonly reason: string;
};

/**
 * Whether a step may be made now; null when it may. Writing is always possible and is no step. What is withdrawn
 * leaves the public list at once and alone: two pairs of eyes would keep a mistake in the open.
 */
export function refusalOfStep(
  standing: EntryStanding,
  { step, readVersion, by, reason }: WantedStep,
): EntryRefusal | null {
  if (readVersion !== standing.latest) return 'changed-meanwhile';
  switch (step) {
    case 'approve':
      return approvalRefusal(standing, by);
    case 'return':
      if (standing.draft !== 'waiting') return 'nothing-waiting';
      return reason === '' ? 'reason-missing' : null;
    case 'withdraw':
      if (standing.shown === null) return 'not-published';
      return reason === '' ? 'reason-missing' : null;
  }
}

function approvalRefusal({ draft, writtenBy }: EntryStanding, by: string): EntryRefusal | null {
  if (draft === null) return 'nothing-waiting';
  if (draft === 'returned') return 'returned-already';
  return writtenBy === by ? 'own-text' : null;
}
