import { expect, test } from 'vitest';
import { drawDot, drawText } from './draw';
import { aWorkflow } from './testing/a-workflow';

test('the text shows each state and below it what can be done by whom', () => {
  const lines = drawText(aWorkflow(), 'id');
  expect(lines.slice(0, 2)).toEqual(['pengaduan v1: Pengaduan', 'mulai → Diterima']);
  const at = lines.indexOf('Dikembalikan (returned) · citizen · waktu berhenti');
  expect(lines.slice(at, at + 3)).toEqual([
    'Dikembalikan (returned) · citizen · waktu berhenti',
    '  Lengkapi → Diterima [citizen] · completed',
    '',
  ]);
  expect(lines).toContain('  Golongkan → (tetap) [admin] · classified');
  expect(drawText(aWorkflow(), 'en')).toContain('silent (silent) · nobody · ended: closed-on-silence');
});

test('the graph has every state once and an arrow for each way between two', () => {
  const lines = drawDot(aWorkflow({ slug: 'pengaduan' }), 'id');
  expect(lines[0]).toBe('digraph "pengaduan" {');
  expect(lines).toContain('  "returned" [label="Dikembalikan", shape=box, style=dashed];');
  expect(lines).toContain('  "received" -> "handling" [label="Teruskan\\nadmin"];');
  expect(lines.filter((line) => line.includes('->')).length).toBe(14);
});

test('words with quotes and backslashes cannot break the graph', () => {
  const [first, ...rest] = aWorkflow().states;
  if (first === undefined) throw new Error('the sample has states');
  const states = [{ ...first, label: { id: 'A "B" \\' } }, ...rest];
  expect(drawDot(aWorkflow({ states }), 'id')).toContain('  "received" [label="A \\"B\\" \\\\", shape=box];');
});
