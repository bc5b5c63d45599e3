import type { WorkingCalendar, WorkingWeek } from '@maklumat/calendar';
import type { ServiceCard, StandardPage, VersionSummary } from '@maklumat/operations';
import type { Role } from '@maklumat/standards';
import { aContact, aUnit, anAgency } from '@maklumat/standards/testing';
import { SAMPLE_LIMITS, SAMPLE_STANDARD } from './sample-standard';

const PROFILE = anAgency({
  zone: 'Asia/Makassar',
  colour: '#fff500',
  publisher: 'dinas',
  officeCalendar: 'kantor',
  pledge: null,
});

/** A unit with a name as long as they come, and contacts of every kind of trust. */
export const SAMPLE_UNIT = aUnit({
  slug: 'dinas',
  name: { id: 'Dinas Pemberdayaan Masyarakat, Pemerintahan Desa, dan Kependudukan' },
  shortName: { id: 'DPMPDK' },
  address: { words: 'Jalan Contoh Nomor 1', note: { id: 'Tercetak tanpa kode pos.' } },
  contacts: [
    {
      ...aContact('telephone', '0215550100'),
      source: { id: 'Standar Layanan Contoh', en: 'Sample standard' },
    },
    aContact('telephone', '5550100', 'doubtful'),
  ],
});

export const SAMPLE_ROLES: Role[] = [
  {
    slug: 'pemohon',
    name: { id: 'Pemohon', en: 'Applicant' },
    words: ['Pemohon'],
    outside: true,
    administers: false,
    writes: [],
    approves: [],
  },
  {
    slug: 'petugas',
    name: { id: 'Petugas', en: 'Officer' },
    words: ['Petugas'],
    outside: false,
    administers: false,
    writes: [],
    approves: [],
  },
  {
    slug: 'admin',
    name: { id: 'Admin Pengaduan Publik' },
    words: ['admin'],
    outside: false,
    administers: false,
    writes: [],
    approves: [],
  },
];

const WEEK: WorkingWeek = {
  monday: [{ from: '07:30', until: '12:00' }],
  tuesday: [{ from: '07:30', until: '12:00' }],
  wednesday: [],
  thursday: [],
  friday: [],
  saturday: [],
  sunday: [],
};

export const SAMPLE_CALENDAR: WorkingCalendar = {
  slug: 'kantor',
  name: { id: 'Jam kantor' },
  zone: 'Asia/Makassar',
  week: WEEK,
  ramadan: WEEK,
  localHolidays: [],
  basis: { citation: 'Perpres 21/2023', confirmed: false, note: { id: 'Jam bawaan.' } },
};

function version(number: number, status: VersionSummary['status']): VersionSummary {
  return {
    number,
    decree: SAMPLE_STANDARD.decree,
    validFrom: number === 1 ? null : '2026-01-05',
    validUntil: status === 'superseded' ? '2026-01-04' : null,
    recordedOn: '2026-01-02',
    publishedAt: '2026-01-02T03:00:00.000Z',
    status,
  };
}

export const SAMPLE_VERSIONS = [version(3, 'future'), version(2, 'in-force'), version(1, 'superseded')];

/** The sample standard as its page gets it, in the version's state that is asked for. */
export function samplePage(status: VersionSummary['status']): StandardPage {
  const chosen = SAMPLE_VERSIONS.find((one) => one.status === status);
  return {
    profile: PROFILE,
    publisher: SAMPLE_UNIT,
    hasAnswers: false,
    slug: 'contoh',
    standard: SAMPLE_STANDARD,
    version: chosen ?? version(2, 'in-force'),
    unit: SAMPLE_UNIT,
    roles: SAMPLE_ROLES,
    versions: SAMPLE_VERSIONS,
    contentHash: 'contoh',
  };
}

function card(rest: Partial<ServiceCard>): ServiceCard {
  const { name, summary, category, ways, fee } = SAMPLE_STANDARD;
  const unit = { unitSlug: 'dinas', unitName: SAMPLE_UNIT.name };
  return {
    tenantSlug: 'contoh-kota',
    slug: 'contoh',
    name,
    summary,
    category,
    ways,
    fee,
    ...unit,
    headlineLimits: [],
    ...rest,
  };
}

/** Rows with one limit, with several, and with nothing stated. */
export const SAMPLE_CARDS: ServiceCard[] = [
  card({ slug: 'satu', headlineLimits: SAMPLE_LIMITS.slice(0, 1) }),
  card({
    slug: 'banyak',
    headlineLimits: SAMPLE_LIMITS.slice(0, 3),
    name: { id: 'Layanan tanpa terjemahan' },
  }),
  card({ slug: 'kosong', fee: null }),
];
