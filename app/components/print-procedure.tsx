import type { Role, StandardVersion } from '@maklumat/standards';
import { useText } from '../i18n/use-text';
import { DrawingBeside, type DrawnTrack } from './print-drawings';
import { FigureWords, ProcedureAbbreviations, TrackHeading, figureTitle } from './procedure-section';
import { StepList } from './step-list';

type PrintProcedureProps = {
  procedure: NonNullable<StandardVersion['procedure']>;
  roles: Role[];
  drawn: DrawnTrack[];
};

/** Every track with its steps, and what is left of drawings in the source; nothing folded. */
export function PrintProcedure({ procedure: { tracks, figures }, roles, drawn }: PrintProcedureProps) {
  const t = useText('standard');
  return (
    <>
      <ProcedureAbbreviations tracks={tracks} roles={roles} />
      <div className="sheet-tracks">
        <DrawingBeside drawn={drawn} />
        {tracks.map((track) => (
          <div className="track" key={track.id}>
            {tracks.length === 1 ? null : <TrackHeading track={track} level={3} />}
            <StepList track={track} roles={roles} />
          </div>
        ))}
      </div>
      {figures.map((figure, index) => (
        <div className="stack-8" key={index}>
          <h3>{t(figureTitle(figure))}</h3>
          <FigureWords figure={figure} />
        </div>
      ))}
    </>
  );
}
