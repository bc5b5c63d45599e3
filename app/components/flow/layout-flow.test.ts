import { END, buildFlowGraph, type ProcedureStep, type ProcedureTrack } from '@maklumat/standards';
import { expect, test } from 'vitest';
import type { DrawnNode } from './flow-drawing';
import type { Drawable } from './drawable';
import { PHONE_WIDTH, layoutFlow } from './layout-flow';
import { drawableOfSteps } from './printed-drawable';

const WORDS = { start: 'Mulai', end: 'Selesai', actors: (slugs: string[]) => slugs.join(', ') };

function step(id: string, rest: Partial<ProcedureStep> = {}): ProcedureStep {
  return { id, words: id, title: { id: `Langkah ${id}` }, actors: ['petugas'], ...rest };
}

function track(...steps: ProcedureStep[]): ProcedureTrack {
  return { id: 'utama', headings: [], name: { id: 'Utama' }, numbering: 'decimal', steps };
}

function drawable(drawn: ProcedureTrack): Drawable {
  return drawableOfSteps(buildFlowGraph(drawn), 'id', WORDS);
}

const BRANCHING = track(
  step('terima'),
  step('periksa', {
    question: { id: 'Sudah lengkap?' },
    next: [
      { to: 'jawab', when: { id: 'Lengkap: diteruskan ke tim' } },
      { to: 'terima', when: { id: 'Belum lengkap' } },
    ],
  }),
  step('jawab', { next: [{ to: END }] }),
);

function overlaps(one: DrawnNode, other: DrawnNode): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}

test('every step has a box, numbered as in the list, between start and end', () => {
  const { nodes } = layoutFlow(drawable(BRANCHING));
  expect(nodes.map((node) => [node.kind, node.lines.join(' ')])).toEqual([
    ['start', 'Mulai'],
    ['step', '1. Langkah terima'],
    ['step', '2. Langkah periksa'],
    ['decision', 'Sudah lengkap?'],
    ['step', '3. Langkah jawab'],
    ['end', 'Selesai'],
  ]);
});

test('an arrow out of a decision carries the condition without its explanation', () => {
  const { edges } = layoutFlow(drawable(BRANCHING));
  expect(edges.map((edge) => edge.label?.lines.join(' ') ?? null)).toEqual([
    null,
    null,
    null,
    'Lengkap',
    'Belum lengkap',
    null,
  ]);
});

test('no two boxes overlap and all of them lie inside the drawing, also with forty steps', () => {
  const steps = Array.from({ length: 40 }, (_, index) =>
    step(
      `s${index}`,
      index % 5 === 4
        ? {
            next: [
              { to: `s${index - 3}`, when: { id: 'Belum' } },
              { to: index === 39 ? END : `s${index + 1}`, when: { id: 'Ya' } },
            ],
          }
        : {},
    ),
  );
  const { nodes, width, height } = layoutFlow(drawable(track(...steps)));
  for (const [index, node] of nodes.entries()) {
    expect(nodes.slice(index + 1).filter((other) => overlaps(node, other))).toEqual([]);
    expect(node.x - node.width / 2).toBeGreaterThanOrEqual(0);
    expect(node.x + node.width / 2).toBeLessThanOrEqual(width);
    expect(node.y + node.height / 2).toBeLessThanOrEqual(height);
  }
});

test('a flow too wide for a phone is drawn narrower, so that nothing is cut', () => {
  const asked = (id: string, yes: string, no: string) =>
    step(id, {
      title: { id: `Daftarkan dan periksa permohonan ${id}` },
      question: { id: 'Ada dalam daftar dan di meja?' },
      next: [
        { to: yes, when: { id: 'Ada di meja' } },
        { to: no, when: { id: 'Tidak ada' } },
      ],
    });
  const twice = track(asked('a', END, 'b'), asked('b', END, 'c'), step('c'));
  expect(layoutFlow(drawable(twice)).width).toBeLessThanOrEqual(PHONE_WIDTH);
});

test('a step that leads to itself can be drawn', () => {
  const own = track(
    step('a', {
      next: [
        { to: 'a', when: { id: 'Ulang' } },
        { to: END, when: { id: 'Cukup' } },
      ],
    }),
  );
  expect(layoutFlow(drawable(own)).nodes).toHaveLength(4);
});

test('the same steps always give the same drawing', () => {
  const draw = () => layoutFlow(drawable(BRANCHING));
  expect(draw()).toEqual(draw());
});
