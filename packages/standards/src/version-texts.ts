import type { Component } from './components';
import type { ComplaintHandling, StandardVersion, WordList } from './schema/standard-version';

/** A printed piece of a version. The id is kept from version to version; null where the text has none. */
export type PrintedItem = { id: string | null; text: string };

/** What a version prints for one component, in printed order; nothing when the component is not stated. */
export function printedItems(standard: StandardVersion, component: Component): PrintedItem[] {
  switch (component) {
    case 'requirements':
    case 'products':
      return listItems(standard[component]);
    case 'procedure':
      return procedureItems(standard);
    case 'time':
      return plainItems(standard.time?.words);
    case 'fee':
      return plainItems(standard.fee?.words);
    case 'complaintHandling':
      return complaintItems(standard.complaintHandling);
    case 'legalBasis':
    case 'facilities':
    case 'staffCompetence':
    case 'internalOversight':
    case 'staffNumber':
    case 'serviceGuarantee':
    case 'safetyGuarantee':
    case 'performanceEvaluation':
      return plainItems(standard.manufacturing[component]?.words);
  }
}

function plainItems(words: string[] = []): PrintedItem[] {
  return words.map((text) => ({ id: null, text }));
}

function listItems(list: WordList | null): PrintedItem[] {
  return (list?.items ?? []).map((item) => ({ id: item.id, text: item.words }));
}

function procedureItems(standard: StandardVersion): PrintedItem[] {
  return (standard.procedure?.tracks ?? []).flatMap((track) => [
    ...plainItems(track.headings),
    ...track.steps.map((step) => ({ id: `${track.id}/${step.id}`, text: step.words })),
  ]);
}

function complaintItems(handling: ComplaintHandling | null): PrintedItem[] {
  if (!handling) return [];
  const groups = handling.groups.flatMap((group) => [
    ...plainItems(group.heading === null ? [] : [group.heading]),
    ...group.channels.map((channel) => ({
      id: `${group.id}/${channel.id}`,
      text: [channel.words, ...channel.details].join('\n'),
    })),
    ...plainItems(group.steps),
  ]);
  const heading = handling.limitsHeading === null ? [] : [handling.limitsHeading];
  const limits = handling.limits.map((limit) => ({ id: `limits/${limit.id}`, text: limit.words.join('\n') }));
  return [...groups, ...plainItems(heading), ...limits.filter((limit) => limit.text !== '')];
}
