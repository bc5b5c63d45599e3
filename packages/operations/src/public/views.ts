import type { WorkingCalendar } from '@maklumat/calendar';
import type {
  AgencyProfile,
  Decree,
  LocalisedText,
  Official,
  Post,
  PublishedAgencyCard,
  PublishedServiceCard,
  Role,
  ServiceUnit,
  ServiceWay,
  StandardVersion,
} from '@maklumat/standards';
import type { CarriedProcedure } from './read-procedure';

/** A published service as lists and search show it. */
export type ServiceCard = PublishedServiceCard & { tenantSlug: string };

/** An agency as the directory shows it, with the number of services it shows now. */
export type AgencyCard = PublishedAgencyCard & { serviceCount: number };

/** A hit of the search over all agencies. */
export type SearchHit = ServiceCard & { agencyName: LocalisedText };

/** What a list leaves out: rows that hold no card. The door writes it down; an apply makes such rows anew. */
export type Skipping = { skipped: number };

export type AgencyList = Skipping & { agencies: AgencyCard[] };

export type SearchResult = Skipping & {
  hits: SearchHit[];
  /** Hits there are; `hits` holds the first page only. */
  total: number;
  /**
   * `exact`: words found. `similar`: nothing matched, these are spelled like it. `too-common`: only words like
   * "cara" or "untuk" were asked for, which name nothing.
   */
  match: 'exact' | 'similar' | 'none' | 'too-common';
};

/** What every page of a tenant needs for its frame. `hasAnswers`: somebody there writes questions with answers. */
export type AgencyFrame = { profile: AgencyProfile; publisher: ServiceUnit; hasAnswers: boolean };

export type AgencyHome = AgencyFrame &
  Skipping & { calendar: WorkingCalendar | null; services: ServiceCard[] };

/** A person the texts name, as the public may see them: never with the NIP. */
export type PublicOfficial = Omit<Official, 'nip'>;

/** About page: the publishing unit with its head as printed, without any NIP. */
export type AgencyAbout = AgencyFrame & {
  calendar: WorkingCalendar | null;
  units: ServiceUnit[];
  posts: Post[];
  officials: PublicOfficial[];
};

export type ServiceFilter = {
  query: string | null;
  unit: string | null;
  way: ServiceWay | null;
  cost: 'free' | 'paid' | null;
};

export type ServiceCatalogue = AgencyFrame &
  Skipping & {
    services: ServiceCard[];
    match: SearchResult['match'];
    /** How many services there are before any filter. */
    total: number;
    units: ServiceUnit[];
    ways: ServiceWay[];
    /** Costs that occur before any filter. */
    costs: NonNullable<ServiceFilter['cost']>[];
  };

/** One line of a standard's history; newest first. */
export type VersionSummary = {
  number: number;
  decree: Decree;
  validFrom: string | null;
  /** Day before the next version begins, or null: still in force or not known. */
  validUntil: string | null;
  recordedOn: string;
  publishedAt: string;
  status: 'in-force' | 'superseded' | 'future';
};

export type StandardPage = AgencyFrame & {
  slug: string;
  standard: StandardVersion;
  version: VersionSummary;
  unit: ServiceUnit;
  roles: Role[];
  versions: VersionSummary[];
  /** sha256 of the published content: two equal hashes are the same text. */
  contentHash: string;
};

/** A standard with the workflows that carry out its procedure. */
export type ProcedurePage = StandardPage & CarriedProcedure;

/** Who signed a text, as it names them, and the name of the post they sign for. */
export type Signatory = PublicOfficial & { postName: LocalisedText | null };

/** A standard as it is printed; `signatory` is null where its text names nobody. */
export type StandardSheet = ProcedurePage & { signatory: Signatory | null };

export type VersionPair = AgencyFrame & {
  slug: string;
  older: StandardVersion;
  newer: StandardVersion;
  versions: VersionSummary[];
};

export type PledgePage = AgencyFrame &
  Skipping & {
    services: ServiceCard[];
    signatory: PublicOfficial | null;
  };
