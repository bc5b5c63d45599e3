import { z } from 'zod';
import { AgencyProfile } from './agency';
import { Fee, ServiceCategory, ServiceWay } from './standard-version';
import { LocalisedText, Slug } from './text';
import { TimeLimit } from './time-limit';

/** A published version as lists and the search over all agencies show it while it is in force; written when it is applied. */
export const PublishedServiceCard = z.strictObject({
  slug: Slug,
  name: LocalisedText,
  summary: LocalisedText,
  unitSlug: Slug,
  unitName: LocalisedText,
  category: ServiceCategory,
  ways: z.array(ServiceWay).min(1),
  /** Limits marked as headline, in printed order; empty when the standard states none. */
  headlineLimits: z.array(TimeLimit),
  fee: Fee.nullable(),
});
export type PublishedServiceCard = z.infer<typeof PublishedServiceCard>;

/** An agency as the directory shows it. */
export const PublishedAgencyCard = z.strictObject({
  slug: Slug,
  kind: AgencyProfile.shape.kind,
  name: LocalisedText,
  officialName: LocalisedText,
  publisherName: LocalisedText,
  colour: AgencyProfile.shape.colour,
});
export type PublishedAgencyCard = z.infer<typeof PublishedAgencyCard>;
