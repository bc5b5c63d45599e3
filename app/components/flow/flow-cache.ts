import { buildFlowGraph, inLanguage, type ProcedureTrack, type Role } from '@maklumat/standards';
import type { Lang } from '../../http/lang';
import { textOf } from '../../i18n/create-i18n';
import type { FlowDrawing } from './flow-drawing';
import { layoutFlow, type FlowMedium } from './layout-flow';

/** Drawings kept; a published text never changes, so none of them ever goes stale. */
const KEPT = 500;
const drawings = new Map<string, FlowDrawing | null>();

type Drawn = {
  track: ProcedureTrack;
  roles: Role[];
  contentHash: string;
  lang: Lang;
  medium: FlowMedium;
};

/**
 * The drawing of a track, made once per text, track, language and medium. Null when it cannot be drawn: the list of
 * steps says the same.
 */
export function drawFlow(wanted: Drawn): FlowDrawing | null {
  const key = [wanted.contentHash, wanted.track.id, wanted.lang, wanted.medium].join(' ');
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const drawing = tryToDraw(wanted);
  const [oldest] = drawings.keys();
  if (drawings.size >= KEPT && oldest !== undefined) drawings.delete(oldest);
  drawings.set(key, drawing);
  return drawing;
}

function tryToDraw({ track, roles, lang, medium }: Drawn): FlowDrawing | null {
  const t = textOf(lang, 'flow');
  const citizen = textOf(lang, 'terms')('citizen');
  const names = new Map(roles.map((role) => [role.slug, inLanguage(role.name, lang)]));
  try {
    const words = {
      start: t('start'),
      end: t('end'),
      actors: (slugs: string[]) => slugs.map((slug) => names.get(slug) ?? citizen).join(', '),
    };
    return layoutFlow(buildFlowGraph(track), lang, words, medium);
  } catch {
    // The library throws plain errors on graphs it cannot rank; the page then has the list alone.
    return null;
  }
}
