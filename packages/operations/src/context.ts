import type { Database, DirectoryTx, NationalTx, TenantTx } from '@maklumat/db';
import { withDirectory, withNational, withTenant } from '@maklumat/db';
import type { FileStore } from '@maklumat/files';
import { calendarFeedKeeper, type CalendarFeedKeeper, type FeedHolder } from './identity/calendar-feed';
import { colleaguesOf, displayNamesOf, type Colleague } from './identity/people';
import type { Session } from './identity/session';
import type { MasterKey } from './keys';
import { OperationError } from './operation-error';

/** What a reader without an account may do on a tenant's public pages. */
export type Permission = 'published:read';
/** What somebody without an account may do about a case: the own one is found by number and code. */
export type CitizenPermission = Permission | 'cases:file' | 'cases:track';
/** What an official may do in an agency; which case and which step is decided by packages/access and the workflow. */
export type OfficialPermission =
  | Permission
  | 'cases:read'
  | 'cases:decide'
  | 'cases:record'
  | 'answers:read'
  | 'answers:write'
  /** Entries of the public information list; whether to write or to approve them, the agency's roles say. */
  | 'information:keep';
export type DirectoryPermission = 'directory:read';
export type NationalPermission = 'national:read';

/** The tenant whose page is being read. */
export type TenantRef = { readonly id: string; readonly slug: string };

/** Someone acting inside one tenant. The only way from an operation to that tenant's rows is `run`. */
export type TenantContext<P extends string = Permission> = {
  readonly tenant: TenantRef;
  /** The instant of the request; operations read no clock of their own. */
  readonly now: Date;
  /**
   * Runs `work` in one transaction of this tenant.
   *
   * @throws {OperationError} `forbidden` when the context does not hold the permission
   */
  run<T>(permission: P, work: (tx: TenantTx) => Promise<T>): Promise<T>;
};

/** Somebody who files or follows a case without an account. */
export type CitizenContext = TenantContext<CitizenPermission> & {
  readonly keys: MasterKey;
  /** Where uploads are kept; what is put into it is sealed already. */
  readonly files: FileStore;
  /** The client's network address, for rate limits; never stored as it is. */
  readonly clientAddress: string;
};

/** An official in one role, in one unit or in none. */
export type OfficialRole = {
  readonly role: string;
  readonly unit: string | null;
  /** Held for this person, who is away; absent for an own role. */
  readonly onBehalfOf?: string;
};

/** An official, working in one agency with all roles held there. */
export type OfficialContext = TenantContext<OfficialPermission> & {
  readonly keys: MasterKey;
  /** Where uploads are kept; what is put into it is sealed already. */
  readonly files: FileStore;
  readonly official: {
    readonly userId: string;
    readonly displayName: string;
    readonly memberships: readonly OfficialRole[];
    /** Whether the same person also works for another agency. */
    readonly worksElsewhere: boolean;
  };
  /** Everybody who may work in this agency now, once a role, by name. */
  colleagues(): Promise<Colleague[]>;
  /** The address under which a calendar program reads this official's deadlines in this agency. */
  readonly calendarFeed: CalendarFeedKeeper;
  /** Names of people that this agency's events speak of, by user id; ids of nobody are left out. */
  displayNames(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
};

/** Somebody's calendar program, or an operator: reads the deadlines of one official in one agency, nothing else. */
export type DeadlineContext = TenantContext<'cases:read'> & {
  readonly official: Pick<OfficialContext['official'], 'userId' | 'displayName' | 'memberships'>;
};

/** Someone reading what all agencies have published, outside any tenant. */
export type DirectoryContext = {
  readonly now: Date;
  run<T>(permission: DirectoryPermission, work: (tx: DirectoryTx) => Promise<T>): Promise<T>;
  /** The same reader on the public pages of one agency. */
  readerOf(tenant: TenantRef): TenantContext;
};

/** A national analyst: figures of all agencies, nobody's data. */
export type NationalContext = {
  readonly now: Date;
  readonly analyst: { readonly userId: string; readonly displayName: string };
  run<T>(permission: NationalPermission, work: (tx: NationalTx) => Promise<T>): Promise<T>;
};

/** A reader without an account on a tenant's public pages. */
export function publicContext(database: Database, tenant: TenantRef, now: Date): TenantContext {
  return tenantContext<Permission>(database, tenant, now, ['published:read'], true);
}

/** A citizen without an account who files or follows a case. */
export function citizenContext(
  database: Database,
  tenant: TenantRef,
  request: {
    readonly now: Date;
    readonly keys: MasterKey;
    readonly files: FileStore;
    readonly clientAddress: string;
  },
): CitizenContext {
  const held: CitizenPermission[] = ['published:read', 'cases:file', 'cases:track'];
  const { now, keys, files, clientAddress } = request;
  return { ...tenantContext(database, tenant, now, held, false), keys, files, clientAddress };
}

/**
 * An official in the agency the session works in.
 *
 * @throws {OperationError} `forbidden` when none has been chosen, or the last role there was taken away
 */
export function officialContext(
  database: Database,
  session: Session,
  request: { readonly now: Date; readonly keys: MasterKey; readonly files: FileStore },
): OfficialContext {
  const here = session.memberships.filter(({ tenantId }) => tenantId === session.tenantId);
  const [first] = here;
  if (first === undefined) throw new OperationError('forbidden');
  const tenant = { id: first.tenantId, slug: first.tenantSlug };
  const held: OfficialPermission[] = [
    ...(['published:read', 'cases:read', 'cases:decide', 'cases:record'] as const),
    ...(['answers:read', 'answers:write'] as const),
    'information:keep',
  ];
  return {
    ...tenantContext(database, tenant, request.now, held, false),
    keys: request.keys,
    files: request.files,
    official: {
      userId: session.userId,
      displayName: session.displayName,
      memberships: here.map(({ role, unit, onBehalfOf }) =>
        onBehalfOf === undefined ? { role, unit } : { role, unit, onBehalfOf },
      ),
      worksElsewhere: here.length < session.memberships.length,
    },
    colleagues: () => colleaguesOf(database, tenant.id, request.now),
    calendarFeed: calendarFeedKeeper(database, {
      userId: session.userId,
      tenantId: tenant.id,
      now: request.now,
    }),
    displayNames: (userIds) => displayNamesOf(database, userIds),
  };
}

/** The reader of an official's deadlines; only holderOfFeed() and holderBySignIn() say whose. */
export function deadlineContext(database: Database, holder: FeedHolder, now: Date): DeadlineContext {
  const { tenant, userId, displayName, memberships } = holder;
  const official = { userId, displayName, memberships };
  return { ...tenantContext(database, tenant, now, ['cases:read'] as const, true), official };
}

/** A reader without an account on the pages above all tenants. */
export function directoryContext(database: Database, now: Date): DirectoryContext {
  return {
    now,
    run: async (_permission, work) => withDirectory(database, work),
    readerOf: (tenant) => publicContext(database, tenant, now),
  };
}

/**
 * A national analyst.
 *
 * @throws {OperationError} `forbidden` for everybody else
 */
export function nationalContext(database: Database, session: Session, now: Date): NationalContext {
  if (!session.platformRoles.includes('national-analyst')) throw new OperationError('forbidden');
  const { userId, displayName } = session;
  return {
    now,
    analyst: { userId, displayName },
    run: async (_permission, work) => withNational(database, work),
  };
}

function tenantContext<P extends string>(
  database: Database,
  tenant: TenantRef,
  now: Date,
  permissions: readonly P[],
  readOnly: boolean,
): TenantContext<P> {
  const held = new Set<string>(permissions);
  return {
    tenant,
    now,
    run: async (permission, work) => {
      if (!held.has(permission)) throw new OperationError('forbidden');
      return withTenant(database, tenant.id, work, { readOnly });
    },
  };
}
