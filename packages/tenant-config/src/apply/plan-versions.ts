import { newId } from '@maklumat/db';
import type { ServiceConfig } from '../tenants-config';
import type { Change } from './change-report';
import { contentHash, differingFields } from './content-hash';
import type { StoredVersion } from './current-state';
import type { PlannedVersion } from './plan-apply';
import { versionKey } from './published-rows';

interface VersionPlan {
  versions: PlannedVersion[];
  changes: Change[];
  refusals: string[];
}

/**
 * Compares the versions in the folder with the recorded ones. Only published versions are recorded, and a
 * recorded one never changes (immutability of a published standard): one that differs or has vanished from
 * the folder is a refusal. Pure but for new ids.
 */
export function planVersions(
  services: readonly ServiceConfig[],
  stored: readonly StoredVersion[],
): VersionPlan {
  const plan: VersionPlan = { versions: [], changes: [], refusals: [] };
  for (const { slug, versions } of services) {
    for (const standard of versions) {
      const key = versionKey(slug, standard.version);
      const hash = contentHash(standard);
      const recorded = stored.find(({ service, number }) => service === slug && number === standard.version);
      if (recorded !== undefined && recorded.contentHash !== hash) {
        plan.refusals.push(
          editedText(key, slug, versions.length + 1, differingFields(recorded.content, standard)),
        );
      }
      const isNew = recorded === undefined && standard.state === 'published';
      if (isNew) plan.versions.push({ id: newId(), service: slug, standard, contentHash: hash });
      const change = isNew ? 'add' : recorded === undefined ? 'unpublished' : 'keep';
      plan.changes.push({ kind: 'standard-version', key, change });
    }
  }
  plan.refusals.push(...vanished(services, stored));
  return plan;
}

function editedText(key: string, slug: string, next: number, fields: readonly string[]): string {
  return (
    `standards/${key}.yaml differs from the published version in ${fields.join(', ')}; ` +
    `a published version is never edited: restore it and put the change into standards/${slug}/v${next}.yaml`
  );
}

function vanished(services: readonly ServiceConfig[], stored: readonly StoredVersion[]): string[] {
  return stored
    .filter(({ service, number }) => {
      const versions = services.find(({ slug }) => slug === service)?.versions ?? [];
      return versions.every(({ version }) => version !== number);
    })
    .map(
      ({ service, number }) =>
        `standards/${service}/v${number}.yaml is published but not in the folder any more; a published version is kept: put the file back`,
    );
}
