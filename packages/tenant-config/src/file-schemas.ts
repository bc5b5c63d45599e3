import { NationalHolidays, WorkingCalendar } from '@maklumat/calendar';
import { AgencyProfile, Official, Post, Role, ServiceUnit, StandardVersion } from '@maklumat/standards';
import { DocumentsFile, RegistersFile, RetentionFile, WorkflowDefinition } from '@maklumat/workflow';
import { InformationRules } from '@maklumat/public-information';
import { z } from 'zod';
import { Ramadan, Regions, StatutoryLimits } from './national-schemas';

/** units.yaml */
export const UnitsFile = z.strictObject({ units: z.array(ServiceUnit).min(1) });
/** roles.yaml */
export const RolesFile = z.strictObject({ roles: z.array(Role) });
/** posts.yaml */
export const PostsFile = z.strictObject({ posts: z.array(Post) });
/** officials.yaml */
export const OfficialsFile = z.strictObject({ officials: z.array(Official) });
/** calendars.yaml */
export const CalendarsFile = z.strictObject({ calendars: z.array(WorkingCalendar).min(1) });

/** One sort of file: its schema, and the words editors show for it. */
export interface FileKind {
  schema: z.ZodType;
  title: string;
  description: string;
}

/** Every sort of YAML file below tenants/. The key names its JSON Schema: `schema/<key>.json`. */
export const FILE_KINDS = {
  agency: {
    schema: AgencyProfile,
    title: 'Agency profile',
    description: 'A regional government (pemerintah daerah): agency.yaml.',
  },
  units: {
    schema: UnitsFile,
    title: 'Service units',
    description: 'OPD, UPTD and bidang of the agency: units.yaml.',
  },
  roles: {
    schema: RolesFile,
    title: 'Roles',
    description:
      'Who acts in the procedures, as the texts name them: roles.yaml. Write `roles: []` when there are none.',
  },
  posts: {
    schema: PostsFile,
    title: 'Posts',
    description: 'Posts (jabatan) the texts name: posts.yaml. Write `posts: []` when there are none.',
  },
  officials: {
    schema: OfficialsFile,
    title: 'Officials',
    description: 'People the texts name: officials.yaml. Write `officials: []` when there are none.',
  },
  calendars: {
    schema: CalendarsFile,
    title: 'Working calendars',
    description: 'Days and hours the offices are open: calendars.yaml.',
  },
  registers: {
    schema: RegistersFile,
    title: 'Registers and recaps',
    description:
      'Running numbers, the registers (buku agenda, buku tamu) that use them, and monthly recaps: registers.yaml. May be left out.',
  },
  documents: {
    schema: DocumentsFile,
    title: 'Documents',
    description: 'Letters, notices and sheets made of a case: documents.yaml. May be left out.',
  },
  retention: {
    schema: RetentionFile,
    title: 'Retention',
    description:
      'How long the data of ended cases are kept, by workflow and end: retention.yaml. Needed where there are workflows.',
  },
  standard: {
    schema: StandardVersion,
    title: 'Standard version',
    description: 'One version of a service standard (standar pelayanan): standards/<service>/v<N>.yaml.',
  },
  workflow: {
    schema: WorkflowDefinition,
    title: 'Workflow version',
    description: 'One version of how a service is carried out: workflows/<workflow>/v<N>.yaml.',
  },
  'national-holidays': {
    schema: NationalHolidays,
    title: 'National holidays',
    description: 'National holidays and joint leave with their decrees: national/holidays.yaml.',
  },
  ramadan: {
    schema: Ramadan,
    title: 'Ramadan',
    description: 'When Ramadan hours apply: national/ramadan.yaml.',
  },
  regions: {
    schema: Regions,
    title: 'Regions',
    description: 'Region codes of Kepmendagri: national/regions.yaml.',
  },
  'statutory-limits': {
    schema: StatutoryLimits,
    title: 'Statutory limits',
    description: 'Time limits that laws set for every agency: national/statutory-limits.yaml.',
  },
  'public-information': {
    schema: InformationRules,
    title: 'Law on public information',
    description:
      'Classes, grounds and duties of the public information list: national/public-information.yaml.',
  },
} as const satisfies Record<string, FileKind>;

export type FileKindName = keyof typeof FILE_KINDS;

/** Files every agency folder has, with the sort of each. */
export const AGENCY_FILES = {
  'agency.yaml': 'agency',
  'units.yaml': 'units',
  'roles.yaml': 'roles',
  'posts.yaml': 'posts',
  'officials.yaml': 'officials',
  'calendars.yaml': 'calendars',
} as const satisfies Record<string, FileKindName>;

/** Files an agency folder may have, for what it makes of its cases. */
export const OPTIONAL_AGENCY_FILES = {
  'registers.yaml': 'registers',
  'documents.yaml': 'documents',
  'retention.yaml': 'retention',
} as const satisfies Record<string, FileKindName>;

/** Files of the folder tenants/national. */
export const NATIONAL_FILES = {
  'holidays.yaml': 'national-holidays',
  'ramadan.yaml': 'ramadan',
  'regions.yaml': 'regions',
  'statutory-limits.yaml': 'statutory-limits',
  'public-information.yaml': 'public-information',
} as const satisfies Record<string, FileKindName>;
