import { nextSteps, stepsWithoutEnd, unreachableSteps } from '../flow-graph';
import type { Role } from '../schema/agency';
import type { ProcedureTrack } from '../schema/procedure';
import type { StandardVersion } from '../schema/standard-version';
import type { Finding, FindingCode, FindingSeverity } from './finding';

/** What the clock does while a case goes back to an earlier step. */
export type ClockInLoop = 'stops' | 'runs';

/** Whether the steps of each track can be followed from the first to an end, and where they turn back. */
export function lintProcedure(standard: StandardVersion, roles: Role[]): Finding[] {
  const tracks = standard.procedure?.tracks ?? [];
  const outside = ['citizen', ...roles.filter((role) => role.outside).map((role) => role.slug)];
  return tracks.flatMap((track, trackAt) => [
    ...lintReach(track, trackAt),
    ...track.steps.flatMap((_, stepAt) => [
      ...lintLoops(track, trackAt, stepAt, outside),
      ...lintBranches(track, trackAt, stepAt),
    ]),
  ]);
}

/** Images and drawings of the source page that cannot stand for the steps. */
export function lintFigures(standard: StandardVersion): Finding[] {
  const { tracks = [], figures = [] } = standard.procedure ?? {};
  const counts = tracks.map((track) => track.steps.length);
  return figures.flatMap((figure, index): Finding[] => {
    const path = ['procedure', 'figures', index];
    if (figure.kind === 'missing-image') {
      return [{ code: 'missing-image', severity: 'broken', path, data: { words: figure.words[0] ?? '' } }];
    }
    const boxes = figure.words.length;
    const steps = counts.reduce((sum, count) => sum + count, 0);
    if (boxes === steps || counts.includes(boxes)) return [];
    return [{ code: 'figure-differs-from-steps', severity: 'conflict', path, data: { boxes, steps } }];
  });
}

function lintReach(track: ProcedureTrack, trackAt: number): Finding[] {
  const [unreachable, endless] = [unreachableSteps(track), stepsWithoutEnd(track)];
  return [
    ...stepFindings('procedure-unreachable-step', 'broken', unreachable, track, trackAt),
    ...stepFindings('procedure-without-end', 'broken', endless.slice(0, 1), track, trackAt),
  ];
}

function stepFindings(
  code: FindingCode,
  severity: FindingSeverity,
  ids: string[],
  track: ProcedureTrack,
  trackAt: number,
): Finding[] {
  return ids.map((id) => {
    const stepAt = track.steps.findIndex((step) => step.id === id);
    return {
      code,
      severity,
      path: stepPath(trackAt, stepAt),
      data: { step: stepAt + 1, ...trackName(track) },
    };
  });
}

/** R8: asking the citizen stops the clock, a loop inside the agency does not. */
function lintLoops(track: ProcedureTrack, trackAt: number, stepAt: number, outside: string[]): Finding[] {
  return nextSteps(track, stepAt).flatMap((way): Finding[] => {
    const target = track.steps.findIndex((step) => step.id === way.to);
    const step = track.steps[target];
    if (!step || target > stepAt) return [];
    const clock: ClockInLoop = step.actors.some((actor) => outside.includes(actor)) ? 'stops' : 'runs';
    const data = { step: stepAt + 1, back: target + 1, clock, ...trackName(track) };
    return [{ code: 'procedure-loop', severity: 'notice', path: stepPath(trackAt, stepAt), data }];
  });
}

function lintBranches(track: ProcedureTrack, trackAt: number, stepAt: number): Finding[] {
  const ways = nextSteps(track, stepAt);
  if (ways.length < 2) return [];
  const path = stepPath(trackAt, stepAt);
  const data = { step: stepAt + 1, ...trackName(track) };
  const findings: Finding[] = [];
  if (!track.steps[stepAt]?.question) {
    findings.push({ code: 'decision-without-question', severity: 'gap', path, data });
  }
  if (ways.some((way) => way.when === null)) {
    findings.push({ code: 'branch-without-condition', severity: 'gap', path: [...path, 'next'], data });
  }
  return findings;
}

function trackName({ name }: ProcedureTrack): { track: string; trackEn: string } {
  return { track: name.id, trackEn: name.en ?? name.id };
}

function stepPath(trackAt: number, stepAt: number): (string | number)[] {
  return ['procedure', 'tracks', trackAt, 'steps', stepAt];
}
