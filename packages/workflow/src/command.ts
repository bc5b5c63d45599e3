import type { TimeUnit } from '@maklumat/standards';
import type { ActorRoles, RoleInUnit } from './allowed-transitions';

/** What was given for one input of a transition, already checked for type by the form. */
export type InputValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'files'; readonly count: number };

/** Somebody wants to make a transition. */
export type TransitionCommand = {
  readonly transition: string;
  readonly actor: ActorRoles;
  readonly inputs: Readonly<Record<string, InputValue>>;
};

/** Between what a time must lie that is promised to somebody (`call.promise`), instants in epoch milliseconds. */
export type PromiseBounds = {
  /** By when the agency must have answered anyway; null where no limit runs, or it has passed already. */
  readonly latest: number | null;
  /** Whether somebody is there at that instant. */
  readonly isServed: (at: number) => boolean;
};

/** What the tenant knows that a decision needs beside the definition. */
export type DecisionContext = {
  /** Slugs of units a case can be assigned to. */
  readonly units: ReadonlySet<string>;
  /** Roles that people hold in the tenant now; without it every unit counts as one where somebody works. */
  readonly staff?: readonly RoleInUnit[] | undefined;
  /** Limits of the standard version the case is pinned to that lengthen another, by the limit they lengthen. */
  readonly extensions: ReadonlyMap<string, { id: string; amount: number; unit: TimeUnit }>;
  /** Limits whose clock has ended or passed: they can no longer be extended. */
  readonly ended: ReadonlySet<string>;
  /** What the numbers that were given for inputs of kind `entry` name, where they name something the public may read of;
   * without it any number will do. */
  readonly entries?: ReadonlyMap<string, 'public' | 'excluded'> | undefined;
  /** The moment of the decision, in epoch milliseconds; without it an instant that is given may lie anywhere. */
  readonly now?: number | undefined;
  /** What a time that is promised to somebody must keep to; without it any time to come will do. */
  readonly promises?: PromiseBounds | undefined;
  /** Ids of transitions whose window (`within`) has passed; the caller counts it with the tenant's calendar. */
  readonly closed: ReadonlySet<string>;
};
