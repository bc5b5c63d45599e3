import { useText } from '../../i18n/use-text';
import { FlowChart } from './flow-chart';
import type { FlowDrawing } from './flow-drawing';
import { PHONE_WIDTH } from './layout-flow';

type FlowBoxProps = { id: string; title: string; label: string; drawing: FlowDrawing | null };

/** A drawing in a box of its own that a narrow screen moves sideways; nothing where there is none. */
export function FlowBox({ id, title, label, drawing }: FlowBoxProps) {
  const t = useText('flow');
  if (drawing === null) return null;
  return (
    <>
      {drawing.width <= PHONE_WIDTH ? null : <p className="flow-hint">{t('hint')}</p>}
      <div className="flow-box" role="region" tabIndex={0} aria-label={label}>
        <FirstStep drawing={drawing} />
        <FlowChart id={id} title={title} drawing={drawing} />
      </div>
    </>
  );
}

/**
 * Nothing to see: a point above the middle of the first step. The stylesheet lets a wide drawing begin there on a
 * phone, without a script.
 */
function FirstStep({ drawing: { nodes } }: { drawing: FlowDrawing }) {
  const [first] = nodes;
  if (first === undefined) return null;
  return (
    <div className="flow-from" aria-hidden="true">
      <svg width={first.x} height={1} />
      <svg width={1} height={1} />
    </div>
  );
}
