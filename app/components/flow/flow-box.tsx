import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text';
import { FlowChart } from './flow-chart';
import type { FlowDrawing } from './flow-drawing';
import { PHONE_WIDTH } from './layout-flow';

type FlowBoxProps = {
  id: string;
  title: string;
  label: string;
  drawing: FlowDrawing | null;
  /** What the drawing says, in words. */
  children: ReactNode;
};

/**
 * A drawing above its words; the words alone where there is none. A drawing that no phone shows whole gives the words
 * precedence there, with a link that leads past them to it.
 */
export function FlowBox({ id, title, label, drawing, children }: FlowBoxProps) {
  const t = useText('flow');
  if (drawing === null) return <div className="column stack">{children}</div>;
  const isWide = drawing.width > PHONE_WIDTH;
  return (
    <>
      {isWide ? (
        <p className="flow-narrow">
          <a href={`#${id}`}>{t('to-drawing')}</a>
        </p>
      ) : null}
      <div className={isWide ? 'flow-course flow-wide' : 'flow-course'}>
        <div className="flow-figure stack-8" id={id}>
          {isWide ? <h3 className="flow-narrow">{t('drawing')}</h3> : null}
          {isWide ? <p className="flow-narrow flow-hint">{t('hint')}</p> : null}
          <div className="flow-box" role="region" tabIndex={0} aria-label={label}>
            <FirstStep drawing={drawing} />
            <FlowChart id={id} title={title} drawing={drawing} />
          </div>
        </div>
        <div className="column stack">{children}</div>
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
