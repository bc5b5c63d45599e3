import type { ServiceUnit, AgencyProfile, Role } from '../schema/agency';
import type { Contact, ComplaintChannel, ContactKind } from '../schema/contact';
import type { ProcedureStep, ProcedureTrack } from '../schema/procedure';
import { StandardVersion } from '../schema/standard-version';
import { TimeLimit } from '../schema/time-limit';

/** Limit of the invented agency: five working days, confirmed, printed as read. */
export function aLimit(changes: Partial<TimeLimit> = {}): TimeLimit {
  return TimeLimit.parse({
    id: 'jawaban',
    name: { id: 'Jawaban', en: 'Answer' },
    words: ['5 hari kerja'],
    min: null,
    max: 5,
    unit: 'working-days',
    from: 'received',
    until: ['answered'],
    span: { id: 'sejak diterima sampai dijawab', en: 'from receipt to answer' },
    appliesTo: null,
    kind: 'promised',
    binds: 'agency',
    status: 'confirmed',
    headline: true,
    note: { id: 'Cara membaca.', en: 'How it is read.' },
    ...changes,
  });
}

/** A step of the invented procedure, done by the citizen unless told otherwise. */
export function aStep(id: string, changes: Partial<ProcedureStep> = {}): ProcedureStep {
  return {
    id,
    words: `Langkah ${id}`,
    title: { id: `Langkah ${id}`, en: `Step ${id}` },
    actors: ['citizen'],
    ...changes,
  };
}

/** A track with the given steps and no printed heading. */
export function aTrack(steps: ProcedureStep[], id = 'utama'): ProcedureTrack {
  return { id, headings: [], name: { id: 'Alur utama', en: 'Main track' }, numbering: 'decimal', steps };
}

/** A printed contact, usable unless told otherwise. */
export function aContact(
  kind: ContactKind,
  value: string,
  condition: Contact['condition'] = 'usable',
): Contact {
  const note = { id: 'Ada yang salah.', en: 'Something is wrong.' };
  return condition === 'usable' ? { kind, value, condition } : { kind, value, condition, note };
}

/** Complaint handling with one channel that holds the contacts. */
export function complaintsBy(contacts: Contact[]): NonNullable<StandardVersion['complaintHandling']> {
  const channel: ComplaintChannel = { id: 'kanal', words: 'Hubungi kami', details: [], contacts };
  const group = { id: 'utama', heading: null, numbering: 'decimal' as const, channels: [channel], steps: [] };
  return { groups: [group], limitsHeading: null, limits: [] };
}

const STATED = { words: ['Dinyatakan dalam keputusan.'] };

/** A standard of the invented Kota Contoh that the linter has nothing to say about; readiness 5. */
export function aStandard(changes: Partial<StandardVersion> = {}): StandardVersion {
  return StandardVersion.parse({
    version: 1,
    state: 'published',
    name: { id: 'Pengaduan warga', en: 'Citizen complaints' },
    summary: { id: 'Menyampaikan pengaduan kepada kota.', en: 'Complain to the city.' },
    printedTitle: '1. Pelayanan Pengaduan Warga',
    serviceUnit: 'diskominfo',
    category: 'complaint',
    ways: ['online'],
    validFrom: '2026-01-05',
    recordedOn: '2026-01-10',
    reviewedOn: null,
    source: { file: 'sources/contoh.txt', title: { id: 'Standar pelayanan' } },
    decree: { status: 'stated', number: '1/CONTOH/2026', signedOn: '2026-01-05', signatory: null },
    requirements: { numbering: 'decimal', items: [{ id: 'ktp', words: 'Fotokopi KTP' }] },
    procedure: {
      tracks: [aTrack([aStep('lapor'), aStep('terima', { actors: ['admin'] }), aStep('jawab')])],
      figures: [],
    },
    time: { words: ['5 hari kerja'], limits: [aLimit()] },
    fee: { words: ['Tidak dipungut biaya'], amountIdr: 0, basis: null },
    products: { numbering: 'none', items: [{ id: 'jawaban', words: 'Jawaban tertulis' }] },
    complaintHandling: complaintsBy([aContact('website', 'https://diskominfo.contoh-kota.go.id')]),
    manufacturing: {
      legalBasis: STATED,
      facilities: STATED,
      staffCompetence: STATED,
      internalOversight: STATED,
      staffNumber: STATED,
      serviceGuarantee: STATED,
      safetyGuarantee: STATED,
      performanceEvaluation: STATED,
    },
    consultation: { heldOn: '2025-12-01', words: 'Forum konsultasi publik' },
    evaluation: { heldOn: '2026-06-01', words: 'Evaluasi semester' },
    ...changes,
  });
}

/** The invented regional government that publishes {@link aStandard}. */
export function anAgency(changes: Partial<AgencyProfile> = {}): AgencyProfile {
  return {
    slug: 'contoh-kota',
    casePrefix: 'CTH',
    kind: 'city',
    region: '99.71',
    name: { id: 'Kota Contoh', en: 'Contoh City' },
    officialName: { id: 'Pemerintah Kota Contoh', en: 'Government of Contoh City' },
    zone: 'Asia/Jakarta',
    colour: '#0b5394',
    publisher: 'diskominfo',
    officeCalendar: 'kantor',
    pledge: { words: ['Kami sanggup melayani sesuai standar.'], signatory: null },
    ...changes,
  };
}

/** The unit that owns {@link aStandard}. */
export function aUnit(changes: Partial<ServiceUnit> = {}): ServiceUnit {
  return {
    slug: 'diskominfo',
    name: { id: 'Dinas Komunikasi dan Informatika' },
    shortName: { id: 'Diskominfo' },
    parent: null,
    address: { words: 'Jalan Contoh No. 1 Kota Contoh 12345' },
    contacts: [aContact('website', 'diskominfo.contoh-kota.go.id'), aContact('telephone', '(021) 5551234')],
    vision: null,
    mission: [],
    motto: null,
    head: null,
    ...changes,
  };
}

/** A role the steps of {@link aStandard} name. */
export function aRole(): Role {
  const name = { id: 'Admin', en: 'Administrator' };
  return {
    ...{ slug: 'admin', name, words: ['Admin'], outside: false, administers: false },
    ...{ writes: [], approves: [] },
  };
}
