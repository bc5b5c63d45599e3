/** Tables without a tenant_id, each with its reason. */
export const TABLES_WITHOUT_TENANT: Readonly<Record<string, string>> = {
  'public.tenants': 'reference table: the list of tenants itself, found by slug before a tenant is known',
  'public.holiday_decrees': 'reference table: the decrees that set days off for the whole country',
  'public.national_days': 'reference table: the days off of the whole country',
  'public.covered_years': 'reference table: the years whose days off are recorded',
  'public.ramadan_periods': 'reference table: when Ramadan hours hold',
  'public.calendar_revisions': 'reference table: who changed the tables above, and when',
  'public.information_rules': 'reference table: what the law says of public information, for every agency',
  'app.schema_migrations': 'local table: which migrations ran; the app may only read it',
  'identity.users': 'a person is known before an agency is chosen, and may work for several',
  'identity.sessions': 'of a person; the agency worked in is chosen later',
  'identity.memberships': 'of a person: which agencies there are to choose from',
  'identity.platform_roles': 'of a person, above all agencies',
  'identity.calendar_feeds': 'of a person; found by its token before an agency is known',
  'identity.second_factors': 'of a person; asked for before an agency is chosen',
  'identity.recovery_codes': 'of a person; asked for before an agency is chosen',
  'identity.access_links': 'of a person who is not signed in; found by its token',
  'identity.entrance_notes':
    'written at the entrance, before an agency is chosen; moved into the agencies’ logs',
  'identity.delegations': 'of a person, beside the roles held',
  'identity.invitations': 'of somebody who is not signed in; found by its token',
  'identity.resting_memberships': 'of a person, beside the roles held',
  'identity.sign_in_attempts': 'counted before anybody is known',
};

/** Of those, the ones that need no row level security: nothing of a tenant is in them. */
export const TABLES_WITHOUT_ROW_SECURITY: readonly string[] = ['app.schema_migrations'];

/** Tables whose rows, once written, stay: the app holds SELECT and INSERT only. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'public.tenants',
  'public.standard_versions',
  'public.recap_note_versions',
  'public.workflow_versions',
  'public.workflow_migrations',
  'public.audit_events',
  'public.audit_blocks',
  'public.audit_seals',
  'public.covered_years',
  'public.calendar_revisions',
  'public.case_events',
  'public.question_answer_versions',
  'public.question_answer_events',
  'public.information_versions',
  'public.information_events',
  'public.data_breach_versions',
];

/** National tables whose rows may be changed, but not removed: dates were counted with them, entries name them. */
const CHANGEABLE_CALENDAR_TABLES: readonly string[] = [
  'public.holiday_decrees',
  'public.national_days',
  'public.ramadan_periods',
  'public.information_rules',
];

/** The other tables of the national calendar. */
const FIXED_CALENDAR_TABLES: readonly string[] = ['public.covered_years', 'public.calendar_revisions'];

/** Tables of which the app may do less than everything, and some may be changed: exactly these rights. */
const OWN_GRANTS: Readonly<Record<string, string>> = {
  // Wrapped anew when the master key changes, never removed: all that it wraps would be lost.
  'public.tenant_keys': 'INSERT,SELECT,UPDATE',
  // Released, never removed: what was held is part of the proof.
  'public.case_holds': 'INSERT,SELECT,UPDATE',
  // Requests are answered and never removed; only their words are erased, with the case.
  'public.subject_requests': 'INSERT,SELECT,UPDATE',
  // Begun and lifted: what was in between stands in the audit log.
  'public.case_restrictions': 'DELETE,INSERT,SELECT',
  ...Object.fromEntries(CHANGEABLE_CALENDAR_TABLES.map((table) => [table, 'INSERT,SELECT,UPDATE'])),
  'identity.users': 'INSERT,SELECT,UPDATE',
  'identity.memberships': 'DELETE,INSERT,SELECT',
  // Moved into the agencies' audit logs, where they stay.
  'identity.entrance_notes': 'DELETE,INSERT,SELECT',
  'identity.delegations': 'INSERT,SELECT,UPDATE',
  'identity.invitations': 'DELETE,INSERT,SELECT',
  'identity.resting_memberships': 'DELETE,INSERT,SELECT',
  'identity.platform_roles': 'DELETE,INSERT,SELECT',
  'identity.calendar_feeds': 'DELETE,INSERT,SELECT',
  'jobs.due_jobs': 'INSERT',
  'jobs.unsealed_audits': 'INSERT',
};

/** Rights of the two roles that the app may take; no other table, no other right. */
export function expectedOtherGrants(table: string): string[] {
  if (table === 'jobs.due_jobs')
    return ['DELETE', 'SELECT', 'UPDATE'].map((right) => `maklumat_jobs ${right}`);
  if (table === 'jobs.unsealed_audits') return ['DELETE', 'SELECT'].map((right) => `maklumat_jobs ${right}`);
  return isReporting(table) ? ['maklumat_national SELECT'] : [];
}

/** Figures without any personal data, which the nation may read across tenants. */
function isReporting(table: string): boolean {
  return table.startsWith('public.reporting_');
}

/** Names that make a table append-only, so that a later event table cannot be forgotten here. */
export const APPEND_ONLY_NAME = '(_events|_versions)$';

/** Tables readable across tenants, because they hold only what is public. */
export const PUBLISHED_TABLES: readonly string[] = [
  'public.published_agencies',
  'public.published_services',
  'public.published_information_entries',
];

/** Tables the app may only read. */
export const READ_ONLY_TABLES: readonly string[] = ['app.schema_migrations'];

/** Longest name of a constraint or index: a sharded server appends the shard's number. */
export const LONGEST_NAME = 48;

const CURRENT_TENANT = "(NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid";
const OWN = `(tenant_id = ${CURRENT_TENANT})`;
const IN_CALENDAR = "(current_setting('app.national_calendar'::text, true) = 'on'::text)";
const IN_IDENTITY = "(current_setting('app.identity'::text, true) = 'on'::text)";

/** A policy as the catalogue prints it. */
export interface ExpectedPolicy {
  readonly name: string;
  readonly command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  readonly using: string | null;
  readonly check: string | null;
  /** maklumat_app when not given. */
  readonly role?: string;
}

/** The policies a table must have: exactly these, permissive, each for one role. */
export function expectedPolicies(table: string): ExpectedPolicy[] {
  const name = table.split('.')[1] ?? table;
  if (table === 'public.tenants')
    return [
      { name: 'tenants_read', command: 'SELECT', using: 'true', check: null },
      { name: 'tenants_insert', command: 'INSERT', using: null, check: `(id = ${CURRENT_TENANT})` },
    ];
  if (PUBLISHED_TABLES.includes(table))
    return [
      { name: `${name}_read`, command: 'SELECT', using: 'true', check: null },
      { name: `${name}_insert`, command: 'INSERT', using: null, check: OWN },
      { name: `${name}_update`, command: 'UPDATE', using: OWN, check: OWN },
      { name: `${name}_delete`, command: 'DELETE', using: OWN, check: null },
    ];
  if (TABLES_WITHOUT_ROW_SECURITY.includes(table)) return [];
  if (CHANGEABLE_CALENDAR_TABLES.includes(table))
    return [
      ...calendarPolicies(name),
      { name: `${name}_update`, command: 'UPDATE', using: IN_CALENDAR, check: IN_CALENDAR },
    ];
  if (FIXED_CALENDAR_TABLES.includes(table)) return calendarPolicies(name);
  if (table.startsWith('identity.'))
    return [{ name: `${name}_identity`, command: 'ALL', using: IN_IDENTITY, check: IN_IDENTITY }];
  if (table.startsWith('jobs.'))
    return [
      { name: `${name}_insert`, command: 'INSERT', using: null, check: OWN },
      { name: `${name}_jobs`, command: 'ALL', using: 'true', check: 'true', role: 'maklumat_jobs' },
    ];
  const national = { using: 'true', check: null, role: 'maklumat_national' } as const;
  return [
    { name: `${name}_tenant`, command: 'ALL', using: OWN, check: OWN },
    ...(isReporting(table) ? [{ name: `${name}_national`, command: 'SELECT', ...national } as const] : []),
  ];
}

function calendarPolicies(name: string): ExpectedPolicy[] {
  return [
    { name: `${name}_read`, command: 'SELECT', using: 'true', check: null },
    { name: `${name}_insert`, command: 'INSERT', using: null, check: IN_CALENDAR },
  ];
}

/** What maklumat_app may do to a table, in alphabetical order. */
export function expectedGrants(table: string): string {
  if (READ_ONLY_TABLES.includes(table)) return 'SELECT';
  if (APPEND_ONLY_TABLES.includes(table)) return 'INSERT,SELECT';
  return OWN_GRANTS[table] ?? 'DELETE,INSERT,SELECT,UPDATE';
}
