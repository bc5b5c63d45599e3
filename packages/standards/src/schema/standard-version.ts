import { z } from 'zod';
import { ComplaintChannel, Contact } from './contact';
import { ProcedureTrack, SourceFigure } from './procedure';
import { LocalisedText, PlainDate, Slug, Words } from './text';
import { ReadingRule, ReadingStatus, TimeLimit } from './time-limit';

/** What sort of service it is; decides the words of the page's primary act and, later, the form. */
export const ServiceCategory = z.enum([
  'complaint',
  'call-centre',
  'information-request',
  'data-request',
  'visit',
  'consultation',
]);
export type ServiceCategory = z.infer<typeof ServiceCategory>;

/** How a person reaches the service (cara). */
export const ServiceWay = z.enum([
  'online',
  'app',
  'telephone',
  'sms',
  'whatsapp',
  'e-mail',
  'letter',
  'desk',
]);
export type ServiceWay = z.infer<typeof ServiceWay>;

/** The decree (SK penetapan) that enacts a version; `missing` is said, never filled in. */
export const Decree = z
  .strictObject({
    status: z.enum(['stated', 'missing']),
    /** As printed beside "No. SK"; null when missing. */
    number: Words.nullable(),
    signedOn: PlainDate.nullable(),
    /** Slug of the signing official, when the text names one. */
    signatory: Slug.nullable(),
    note: LocalisedText.optional(),
  })
  .refine((decree) => (decree.status === 'stated') === (decree.number !== null), {
    path: ['number'],
    message: 'a stated decree has a number and a missing one has none',
  });
export type Decree = z.infer<typeof Decree>;

/** A printed list: persyaratan, produk. */
export const WordList = z.strictObject({
  numbering: z.enum(['decimal', 'lower-alpha', 'dash', 'none']),
  items: z.array(z.strictObject({ id: Slug, words: Words, plain: LocalisedText.optional() })).min(1),
  note: LocalisedText.optional(),
});
export type WordList = z.infer<typeof WordList>;

/** Cost (biaya/tarif) in whole rupiah. */
export const Fee = z.strictObject({
  words: z.array(Words).min(1),
  /** Whole rupiah; 0 is free; null when the words do not give an amount. */
  amountIdr: z.int().min(0).nullable(),
  basis: z.string().min(1).nullable(),
  /** Other costs the person meets, e.g. the paid telephone call. */
  note: LocalisedText.optional(),
});
export type Fee = z.infer<typeof Fee>;

/** A printed group of complaint channels, and a printed procedure for them where there is one. */
export const ComplaintGroup = z.strictObject({
  id: Slug,
  heading: Words.nullable(),
  numbering: z.enum(['decimal', 'lower-alpha', 'dash', 'none']),
  channels: z.array(ComplaintChannel).default([]),
  steps: z.array(Words).default([]),
});
export type ComplaintGroup = z.infer<typeof ComplaintGroup>;

/** Handling of complaints, suggestions and input about this service. */
export const ComplaintHandling = z.strictObject({
  groups: z.array(ComplaintGroup).min(1),
  limitsHeading: Words.nullable().default(null),
  limits: z.array(TimeLimit).default([]),
});
export type ComplaintHandling = z.infer<typeof ComplaintHandling>;

/** A manufacturing component as the agency words it; `null` in its place: the agency has not stated it. */
export const StatedComponent = z.strictObject({ words: z.array(Words).min(1) });

/** A contradiction or ambiguity and how it is read until the agency settles it (tenants/README.md). */
export const Reading = z.strictObject({
  id: Slug,
  /** Component it is about. */
  about: z.enum(['decree', 'requirements', 'procedure', 'time', 'fee', 'product', 'complaints', 'contact']),
  statements: z.array(Words).min(1),
  reading: LocalisedText,
  rules: z.array(ReadingRule).default([]),
  status: ReadingStatus,
  decidedBy: z.string().min(1).nullable().default(null),
});
export type Reading = z.infer<typeof Reading>;

/**
 * One version of one service standard (standar pelayanan): the 14 components of UU 25/2009 Pasal 21,
 * six of them for publication. Immutable once published; a correction is a new version.
 */
export const StandardVersion = z.strictObject({
  version: z.int().min(1),
  state: z.enum(['draft', 'consulted', 'decreed', 'published']),
  name: LocalisedText,
  /** One sentence of ours that says what the service is for; not part of the decree. */
  summary: LocalisedText,
  /** Title and number as printed above the standard. */
  printedTitle: Words,
  serviceUnit: Slug,
  category: ServiceCategory,
  /** Whether people report what happens in the city here: some of it is an emergency, and their form says whom to call. */
  incidents: z.boolean().optional(),
  ways: z.array(ServiceWay).min(1),
  /** Addresses at which the service itself is reached, as printed in its requirements or procedure. */
  contacts: z.array(Contact).default([]),
  /** Day from which the version holds; null when the text does not say. */
  validFrom: PlainDate.nullable(),
  /** Day the text was entered here. */
  recordedOn: PlainDate,
  /** Day the agency last confirmed the whole page; null until it has. */
  reviewedOn: PlainDate.nullable(),
  source: z.strictObject({ file: z.string().regex(/^sources\/[a-z0-9-]+\.txt$/), title: LocalisedText }),
  decree: Decree,
  requirements: WordList.nullable(),
  procedure: z
    .strictObject({ tracks: z.array(ProcedureTrack).min(1), figures: z.array(SourceFigure).default([]) })
    .nullable(),
  time: z.strictObject({ words: z.array(Words).min(1), limits: z.array(TimeLimit).min(1) }).nullable(),
  fee: Fee.nullable(),
  products: WordList.nullable(),
  complaintHandling: ComplaintHandling.nullable(),
  manufacturing: z.strictObject({
    legalBasis: StatedComponent.nullable(),
    facilities: StatedComponent.nullable(),
    staffCompetence: StatedComponent.nullable(),
    internalOversight: StatedComponent.nullable(),
    staffNumber: StatedComponent.nullable(),
    serviceGuarantee: StatedComponent.nullable(),
    safetyGuarantee: StatedComponent.nullable(),
    performanceEvaluation: StatedComponent.nullable(),
  }),
  /** PEKPPP readiness beyond the components: a consultation and an evaluation recorded by the agency. */
  consultation: z.strictObject({ heldOn: PlainDate, words: Words }).nullable(),
  evaluation: z.strictObject({ heldOn: PlainDate, words: Words }).nullable(),
  readings: z.array(Reading).default([]),
});
export type StandardVersion = z.infer<typeof StandardVersion>;
