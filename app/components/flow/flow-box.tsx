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
        <FlowChart id={id} title={title} drawing={drawing} />
      </div>
    </>
  );
}
