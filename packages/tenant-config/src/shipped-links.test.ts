import {
  Channel,
  formFor,
  type FormQuestion,
  type Transition,
  type TransitionInput,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTenantFolder } from './read-tenants';

const TENANTS = fileURLToPath(new URL('../../../tenants', import.meta.url));
const { agencies } = readTenantFolder(TENANTS);

type Opening = { name: string; opener: WorkflowDefinition; transition: Transition; opened: string };

const LINKS = agencies.flatMap(({ slug, workflows }) => {
  const newest = workflows.flatMap(({ versions }) => versions.at(-1) ?? []);
  const openings = newest.flatMap((opener) =>
    opener.transitions.flatMap((transition): Opening[] => {
      const opened = transition.effects.opens?.workflow;
      if (opened === undefined) return [];
      return [{ name: `${slug} ${opener.slug} ${transition.id}`, opener, transition, opened }];
    }),
  );
  return openings.map((opening) => ({ ...opening, newest }));
});

/** Which inputs of a transition can answer a question of the form that it fills in. */
const ANSWERED_BY: Readonly<Record<FormQuestion['kind'], readonly TransitionInput['kind'][]>> = {
  'long-text': ['text'],
  'short-text': ['text'],
  choice: ['choice'],
  date: [],
  place: [],
  files: ['files'],
  contact: [],
};

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id).toSorted();
}

test('there are cases that open others', () => {
  expect(LINKS.length).toBeGreaterThan(0);
});

describe.each(LINKS)('a case opened by $name', ({ opener, transition, opened, newest }) => {
  const child = newest.find(({ slug }) => slug === opened);
  const asked = child?.form.questions.filter(({ kind }) => kind !== 'contact') ?? [];

  test('is of a workflow that is opened so, and cannot be filed past it by a form', () => {
    expect(child?.doors.linked).toBe(true);
    expect(child?.doors.web).toBe(false);
  });

  test('has every question answered that must be, by something that can answer it', () => {
    const mustBe = channelsOf(transition).flatMap((channel) =>
      child === undefined ? [] : formFor(child.form, channel).questions,
    );
    for (const { id, kind, required, options } of asked) {
      const input = transition.inputs.find((one) => one.id === id);
      if (required && mustBe.some((one) => one.id === id)) expect(input?.required, id).toBe(true);
      if (input === undefined) continue;
      expect(ANSWERED_BY[kind], id).toContain(input.kind);
      if (kind === 'choice') expect(ids(input.options)).toEqual(ids(options));
    }
  });

  test('brings along only names that happen in the case it was opened in', () => {
    const names = new Set([...opener.start.emits, ...opener.transitions.flatMap(({ emits }) => emits)]);
    for (const { slug, start } of newest.filter((one) => one.slug === opened))
      if (newest.filter((one) => opensOnly(one, slug)).length === 1)
        for (const name of start.carried ?? []) expect(names).toContain(name);
  });

  test('says what the case it was opened in waits to hear', () => {
    const heard = (opener.follows ?? []).filter(({ workflow }) => workflow === opened);
    const told = new Set(child?.transitions.flatMap(({ emits }) => emits));
    for (const { on: name, transition: id } of heard) {
      expect(told).toContain(name);
      expect(opener.transitions.find((one) => one.id === id)?.by).toEqual(['system']);
    }
  });
});

/** How the opened case comes: over the web when a citizen sends it, else as the official says who records it. */
function channelsOf({ by, inputs, effects }: Transition): Channel[] {
  if (by.includes('citizen')) return ['web'];
  const said = inputs.find(({ id }) => id === effects.opens?.channelFrom)?.options ?? [{ id: 'desk' }];
  return said.map(({ id }) => Channel.parse(id));
}

function opensOnly({ transitions }: WorkflowDefinition, slug: string): boolean {
  return transitions.some(({ effects }) => effects.opens?.workflow === slug);
}
