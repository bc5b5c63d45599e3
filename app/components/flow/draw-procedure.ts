import type { ProcedurePage } from '@maklumat/operations';
import type { Lang } from '../../http/lang';
import type { DrawnTrack } from '../print-drawings';
import { drawFlow, drawWorkflow, flowOf } from './flow-cache';

/** The drawings of a standard for paper: of its workflows, or of its printed steps where there are none. */
export function drawProcedure(page: ProcedurePage, lang: Lang): DrawnTrack[] {
  const { standard, workflows, elsewhere, roles, contentHash } = page;
  const shown = { standard, roles, contentHash, lang, medium: 'paper' as const };
  const others = [...workflows.map(({ definition }) => definition), ...elsewhere];
  const courses = workflows.map((workflow) => {
    const flow = flowOf(workflow, page, others);
    const drawing = drawWorkflow({ ...shown, flow, versionId: workflow.versionId });
    return { id: flow.workflow, name: flow.name, steps: 0, drawing };
  });
  const tracks = (standard.procedure?.tracks ?? []).map((track) => ({
    ...{ id: track.id, name: track.name, steps: track.steps.length },
    drawing: drawFlow({ ...shown, track }),
  }));
  return (courses.length > 0 ? courses : tracks).flatMap(({ drawing, ...named }) =>
    drawing === null ? [] : [{ ...named, drawing }],
  );
}
