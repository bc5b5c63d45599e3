import type { Exclusion, InformationEntry } from './entry';

/** Why an entry may not be published as it stands; each code belongs to one field. */
export const PUBLISH_FAULTS = {
  'summary-missing': 'summary',
  'responsible-missing': 'responsible',
  'made-on-missing': 'madeOn',
  'made-in-future': 'madeOn',
  'made-at-missing': 'madeAt',
  'form-missing': 'forms',
  'media-missing': 'media',
  'retention-missing': 'retention',
  'excluded-shows-summary': 'summary',
  'excluded-shows-link': 'link',
  'excluded-shows-file': 'file',
  'ground-missing': 'ground',
  'ground-unknown': 'ground',
  'consequence-test-missing': 'decisionNumber',
  'decision-day-missing': 'decidedOn',
  'decided-in-future': 'decidedOn',
  'consequence-missing': 'consequence',
  'public-interest-missing': 'publicInterest',
  'end-missing': 'until',
  'end-before-decision': 'until',
  'exclusion-over': 'until',
} as const;

/** Permanent code of a fault. */
export type PublishFault = keyof typeof PUBLISH_FAULTS;

/** What an entry is held against. */
export type PublishStage = {
  /** Ids of the grounds the law knows. */
  readonly grounds: readonly string[];
  /** The day in the agency's zone. */
  readonly today: string;
};

/**
 * Everything that keeps an entry from being published, in the order of its fields; empty when nothing does. Open
 * information has all columns of the list. Excluded information has its ground and a recorded consequence test, and
 * shows nothing of what it holds.
 *
 * @see Perki 1/2021 on the columns of the list; UU 14/2008 Pasal 19 on the consequence test
 */
export function publishFaults(entry: InformationEntry, stage: PublishStage): PublishFault[] {
  return entry.class === 'excluded'
    ? [...shownContent(entry), ...exclusionFaults(entry.exclusion, stage)]
    : openFaults(entry, stage);
}

function openFaults(entry: InformationEntry, { today }: PublishStage): PublishFault[] {
  const { summary, responsible, madeOn, madeAt, forms, media, retention } = entry;
  return picked({
    'summary-missing': summary === '',
    'responsible-missing': responsible === '',
    'made-on-missing': madeOn === null,
    'made-in-future': madeOn !== null && madeOn > today.slice(0, madeOn.length),
    'made-at-missing': madeAt === '',
    'form-missing': forms.length === 0,
    'media-missing': media === '',
    'retention-missing': retention === '',
  });
}

function shownContent({ summary, link, file }: InformationEntry): PublishFault[] {
  return picked({
    'excluded-shows-summary': summary !== '',
    'excluded-shows-link': link !== null,
    'excluded-shows-file': file !== null,
  });
}

function exclusionFaults(exclusion: Exclusion | null, { grounds, today }: PublishStage): PublishFault[] {
  const given = exclusion ?? NOTHING;
  const { ground, decisionNumber, decidedOn, consequence, publicInterest, until, noEndReason } = given;
  return picked({
    'ground-missing': ground === null,
    'ground-unknown': ground !== null && !grounds.includes(ground),
    'consequence-test-missing': decisionNumber === '',
    'decision-day-missing': decidedOn === null,
    'decided-in-future': decidedOn !== null && decidedOn > today,
    'consequence-missing': consequence === '',
    'public-interest-missing': publicInterest === '',
    'end-missing': until === null && noEndReason === '',
    'end-before-decision': until !== null && decidedOn !== null && until < decidedOn,
    'exclusion-over': isExclusionOver(given, today),
  });
}

const NOTHING: Exclusion = {
  ...{ ground: null, decisionNumber: '', decidedOn: null, consequence: '', publicInterest: '' },
  ...{ until: null, noEndReason: '', scope: 'whole' },
};

/**
 * Whether the time of an exclusion has run out: on the day after its last one. It stays published, and stands in the
 * list of what is to be looked at again; nothing is opened by itself.
 *
 * @param today the day in the agency's zone
 */
export function isExclusionOver({ until }: Pick<Exclusion, 'until'>, today: string): boolean {
  return until !== null && until < today;
}

function picked(faults: Partial<Record<PublishFault, boolean>>): PublishFault[] {
  return (Object.keys(faults) as PublishFault[]).filter((code) => faults[code] === true);
}
