import type { BothLanguages } from './language';
import type { StandardVersion } from './schema/standard-version';

/** Law that names the components; letters are left out on purpose, the order of UU 25/2009 differs from ours. */
export const COMPONENTS_CITATION = 'UU 25/2009 Pasal 21';

/** The six components about delivering the service (penyampaian), which must be published. */
export const PUBLISHED_COMPONENTS = [
  'requirements',
  'procedure',
  'time',
  'fee',
  'products',
  'complaintHandling',
] as const;
export type PublishedComponent = (typeof PUBLISHED_COMPONENTS)[number];

/** The eight components about running the service inside the agency (pengelolaan, manufacturing). */
export const MANUFACTURING_COMPONENTS = [
  'legalBasis',
  'facilities',
  'staffCompetence',
  'internalOversight',
  'staffNumber',
  'serviceGuarantee',
  'safetyGuarantee',
  'performanceEvaluation',
] as const;
export type ManufacturingComponent = (typeof MANUFACTURING_COMPONENTS)[number];

export const COMPONENTS = [...PUBLISHED_COMPONENTS, ...MANUFACTURING_COMPONENTS] as const;
export type Component = (typeof COMPONENTS)[number];

/** Legal names as headings. English is ours. */
export const COMPONENT_NAMES: Readonly<Record<Component, BothLanguages>> = {
  requirements: { id: 'Persyaratan', en: 'Requirements' },
  procedure: { id: 'Sistem, mekanisme, dan prosedur', en: 'System, mechanism and procedure' },
  time: { id: 'Jangka waktu penyelesaian', en: 'Time to completion' },
  fee: { id: 'Biaya/tarif', en: 'Fee' },
  products: { id: 'Produk pelayanan', en: 'Service product' },
  complaintHandling: {
    id: 'Penanganan pengaduan, saran, dan masukan',
    en: 'Handling of complaints, suggestions and input',
  },
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  facilities: { id: 'Sarana, prasarana, dan/atau fasilitas', en: 'Equipment, infrastructure and facilities' },
  staffCompetence: { id: 'Kompetensi pelaksana', en: 'Competence of staff' },
  internalOversight: { id: 'Pengawasan internal', en: 'Internal oversight' },
  staffNumber: { id: 'Jumlah pelaksana', en: 'Number of staff' },
  serviceGuarantee: { id: 'Jaminan pelayanan', en: 'Service guarantee' },
  safetyGuarantee: {
    id: 'Jaminan keamanan dan keselamatan pelayanan',
    en: 'Guarantee of security and safety',
  },
  performanceEvaluation: { id: 'Evaluasi kinerja pelaksana', en: 'Evaluation of staff performance' },
};

/** The parts of a standard that say which components it states. */
export type StatedComponents = Pick<StandardVersion, PublishedComponent | 'manufacturing'>;

/** Whether the agency has stated the component; nothing is ever filled in for it. */
export function statesComponent(standard: StatedComponents, component: Component): boolean {
  return isPublishedComponent(component)
    ? standard[component] !== null
    : standard.manufacturing[component] !== null;
}

/** Whether the component belongs to the six that must be published. */
export function isPublishedComponent(component: Component): component is PublishedComponent {
  return (PUBLISHED_COMPONENTS as readonly string[]).includes(component);
}

/**
 * Components the agency has not stated: the six published ones first, each group in its fixed order.
 *
 * @see UU 25/2009 Pasal 21
 */
export function missingComponents(standard: StatedComponents): Component[] {
  return COMPONENTS.filter((component) => !statesComponent(standard, component));
}

/** How many of the fourteen components are stated. */
export function completeness(standard: StatedComponents): { present: number; of: 14 } {
  return { present: COMPONENTS.length - missingComponents(standard).length, of: 14 };
}
