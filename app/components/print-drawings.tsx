import { inLanguage, type LocalisedText } from '@maklumat/standards';
import { useLang, useText } from '../i18n/use-text';
import { FlowChart } from './flow/flow-chart';
import type { FlowDrawing } from './flow/flow-drawing';
import { Localised } from './localised';
import { Section } from './page-section';

/** A drawing up to this width, in pixels, stands beside its steps when it is the only one. */
const BESIDE_WIDTH = 400;

/** A drawing of a printed track or of a workflow, with its name; `steps` printed ones, 0 for a workflow. */
export type DrawnTrack = { id: string; name: LocalisedText; steps: number; drawing: FlowDrawing };

/** Whether the drawing has room beside its steps; several, or a wide one, are an appendix. */
function fitsBeside(drawn: DrawnTrack[]): boolean {
  return drawn.length === 1 && drawn.every(({ drawing }) => drawing.width <= BESIDE_WIDTH);
}

/** The one narrow drawing of a standard, at the right of its steps; nothing where there are others. */
export function DrawingBeside({ drawn }: { drawn: DrawnTrack[] }) {
  const [only] = drawn;
  if (only === undefined || !fitsBeside(drawn)) return null;
  return (
    <div className="sheet-flow-beside">
      <TrackChart drawn={only} named={false} />
    </div>
  );
}

/** Drawings that have no room beside their steps, as many on a sheet as can be read. */
export function DrawingsAppendix({ drawn }: { drawn: DrawnTrack[] }) {
  const t = useText('print');
  if (drawn.length === 0 || fitsBeside(drawn)) return null;
  return (
    <Section id="alur" title={t('appendix.flow')}>
      <div className="sheet-flows">
        {drawn.map((one) => (
          <TrackChart key={one.id} drawn={one} named={drawn.length > 1} />
        ))}
      </div>
    </Section>
  );
}

function TrackChart({ drawn: { id, name, steps, drawing }, named }: { drawn: DrawnTrack; named: boolean }) {
  const t = useText('print');
  const lang = useLang();
  const track = inLanguage(name, lang);
  const title = steps === 0 ? t('flow-title', { name: track }) : t('drawing-title', { track, count: steps });
  return (
    <div className={drawing.width > BESIDE_WIDTH ? 'sheet-flow sheet-flow-wide' : 'sheet-flow'}>
      {named ? (
        <p className="strong">
          <Localised text={name} />
        </p>
      ) : null}
      <FlowChart id={`alur-${id}`} title={title} drawing={drawing} />
    </div>
  );
}
