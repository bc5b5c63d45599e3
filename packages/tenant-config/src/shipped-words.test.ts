import type { WorkflowDefinition } from '@maklumat/workflow';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTenantFolder } from './read-tenants';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const { agencies } = readTenantFolder(TENANTS);
const SHIPPED = agencies.flatMap(({ slug, workflows, services }) =>
  workflows.flatMap(({ versions }) =>
    versions.map((definition) => ({
      name: `${slug} ${definition.slug}`,
      definition,
      limits: services
        .filter((service) => service.slug === definition.service)
        .flatMap((service) => service.versions.flatMap(({ time }) => time?.limits ?? [])),
    })),
  ),
);

/** Acts of the citizen that take files beside words, and say which of the two must be there. */
function answering({ transitions }: WorkflowDefinition) {
  return transitions.flatMap(({ id, by, to, effects, inputs }) => {
    const text = inputs.find(({ kind, required }) => kind === 'text' && required);
    const takesFiles = inputs.some(({ kind }) => kind === 'files');
    const isReply = by.includes('citizen') && effects.opens === undefined && to !== null;
    return isReply && takesFiles && text !== undefined ? [{ id, orFiles: text.orFiles }] : [];
  });
}

/** Acts whose words are the point, so that no photo stands for them. */
const WORDS_ARE_THE_POINT = ['reopen'];

test.each(SHIPPED)('what $name asks for may be answered with a photo alone', ({ definition }) => {
  const refused = answering(definition).filter(
    ({ id, orFiles }) => !orFiles && !WORDS_ARE_THE_POINT.includes(id),
  );
  expect(refused).toEqual([]);
});

/** Acts that refuse what was asked and begin a window in which the citizen may go on. */
const REFUSALS = SHIPPED.flatMap(({ name, definition, limits }) => {
  const windows = new Set(limits.flatMap(({ binds, from }) => (binds === 'citizen' ? [from] : [])));
  const rejected = definition.states.flatMap(({ id, outcome }) => (outcome === 'rejected' ? [id] : []));
  return definition.transitions
    .filter(({ to, emits }) => rejected.includes(to ?? '') && emits.some((one) => windows.has(one)))
    .map(({ id, effects }) => ({ act: `${name} ${id}`, tells: effects.tells?.id ?? '' }));
});

test('whoever is refused is told until when to go on', () => {
  expect(REFUSALS.map(({ act }) => act)).toEqual([
    'pontianak keberatan-informasi refuse',
    'pontianak permintaan-data refuse',
    'pontianak ppid refuse',
  ]);
  expect(REFUSALS.filter(({ tells }) => !tells.includes('{date}'))).toEqual([]);
});
