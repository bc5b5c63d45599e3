import { buildFlowGraph, type ProcedureTrack, type Role, type StandardVersion } from '@maklumat/standards';
import { procedureFlow, type ProcedureFlow, type WorkflowDefinition } from '@maklumat/workflow';
import type { Lang } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import type { Drawable } from './drawable';
import type { FlowDrawing } from './flow-drawing';
import { limitNotes, limitWords } from './limit-notes';
import { layoutFlow, type FlowMedium } from './layout-flow';
import { drawableOfSteps } from './printed-drawable';
import { namesOf } from './role-names';
import { stepLabels, stepsInWords } from './step-labels';
import { drawableOfFlow } from './workflow-drawable';

/** Drawings kept; a published text and a recorded workflow never change, so none of them ever goes stale. */
const KEPT = 500;
const drawings = new Map<string, FlowDrawing | null>();

type Shown = { roles: Role[]; contentHash: string; lang: Lang; medium: FlowMedium };
type DrawnTrack = Shown & { track: ProcedureTrack };
type DrawnWorkflow = Shown & { flow: ProcedureFlow; versionId: string; standard: StandardVersion };

/**
 * The drawing of a printed track, made once per text, track, language and medium. Null when it cannot be drawn: the
 * list of steps says the same.
 */
export function drawFlow({ track, roles, contentHash, lang, medium }: DrawnTrack): FlowDrawing | null {
  return kept([contentHash, track.id, lang, medium], medium, () => {
    const t = textOf(lang, 'flow');
    const words = { start: t('start'), end: t('end'), actors: actorNames(roles, lang) };
    return drawableOfSteps(buildFlowGraph(track), lang, words);
  });
}

/** The drawing of a workflow, made once per standard, workflow version, language and medium. Null: the list stands alone. */
export function drawWorkflow({
  flow,
  versionId,
  standard,
  roles,
  contentHash,
  lang,
  medium,
}: DrawnWorkflow): FlowDrawing | null {
  return kept([contentHash, versionId, lang, medium], medium, () => {
    const t = textOf(lang, 'flow');
    const labels = stepLabels(standard);
    return drawableOfFlow(flow, lang, {
      actors: actorNames(roles, lang),
      steps: (ids) => {
        const steps = stepsInWords(ids, labels);
        return steps === '' ? null : t('printed', { steps });
      },
      limits: (place) => limitNotes(place, lang, limitWords(t)),
      stops: t('stops'),
      onward: (name) => t('onward', { name }),
    });
  });
}

const flows = new Map<string, ProcedureFlow>();

/** The course of a case of a workflow version, made once per standard; see procedureFlow of packages/workflow. */
export function flowOf(
  { versionId, definition }: { versionId: string; definition: WorkflowDefinition },
  { standard, contentHash }: { standard: StandardVersion; contentHash: string },
  others: readonly WorkflowDefinition[],
): ProcedureFlow {
  const key = `${contentHash} ${versionId}`;
  const flow = flows.get(key) ?? procedureFlow(definition, standard, others);
  keep(flows, key, flow);
  return flow;
}

function actorNames(roles: readonly Role[], lang: Lang): (slugs: readonly string[]) => string {
  const t = textOf(lang, 'terms');
  return namesOf(roles, lang, { citizen: t('citizen'), system: t('system') });
}

function kept(parts: string[], medium: FlowMedium, make: () => Drawable): FlowDrawing | null {
  const key = parts.join(' ');
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const drawing = tryToDraw(make, medium);
  keep(drawings, key, drawing);
  return drawing;
}

function keep<T>(cache: Map<string, T>, key: string, value: T): void {
  const [oldest] = cache.keys();
  if (!cache.has(key) && cache.size >= KEPT && oldest !== undefined) cache.delete(oldest);
  cache.set(key, value);
}

function tryToDraw(make: () => Drawable, medium: FlowMedium): FlowDrawing | null {
  const drawable = make();
  try {
    return layoutFlow(drawable, medium);
  } catch {
    // The library throws plain errors on graphs it cannot rank; the page then has the list alone.
    return null;
  }
}
