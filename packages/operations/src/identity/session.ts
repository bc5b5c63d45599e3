import type { PLATFORM_ROLES } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';

/** A role above all agencies. */
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

/** One role of a person in one agency. */
export type Membership = {
  readonly tenantId: string;
  readonly tenantSlug: string;
  /** The agency's name; its slug when it has published nothing yet. */
  readonly tenantName: LocalisedText;
  readonly role: string;
  /** The unit the role is bound to; null: none. */
  readonly unit: string | null;
  /** Held for this person, who is away (Plt., Plh.); absent for an own role. */
  readonly onBehalfOf?: string;
};

declare const sessionBrand: unique symbol;

/** Somebody who is signed in, as of this request. Only readSession() makes one. */
export type Session = {
  readonly [sessionBrand]: true;
  /** Hash of the token; never the token. */
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
  /** The agency being worked in; null before one is chosen, or when the last role there was taken away. */
  readonly tenantId: string | null;
  /** The agency worked in last comes first, then by name. */
  readonly memberships: readonly Membership[];
  readonly platformRoles: readonly PlatformRole[];
  readonly expiresAt: Date;
};

declare const halfBrand: unique symbol;

/** Somebody whose password was right and who still owes a step. Opens that step alone; readHalfSession() makes it. */
export type HalfSession = {
  readonly [halfBrand]: true;
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  readonly signInName: string;
  /** A code of the authenticator, or setting one up because the person's roles ask for it. */
  readonly missing: 'code' | 'set-up';
  readonly expiresAt: Date;
};
