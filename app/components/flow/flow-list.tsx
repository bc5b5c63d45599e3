import { inLanguage, type Role, type StandardVersion } from '@maklumat/standards';
import type { FlowPlace, FlowWay, ProcedureFlow } from '@maklumat/workflow';
import { useLang, useText } from '../../i18n/use-text';
import { Localised } from '../localised';
import { useActorNames } from './actor-names';
import { limitNotes, limitWords } from './limit-notes';
import { stepLabels } from './step-labels';
import { numberOf, placeName, stopsOurTime } from './workflow-drawable';

type FlowListProps = { flow: ProcedureFlow; standard: StandardVersion; roles: Role[] };

/** What the drawing says, as a list: each place with who acts, how long, the printed steps, and where it goes on. */
export function FlowList({ flow, standard, roles }: FlowListProps) {
  const t = useText('flow');
  const places = flow.places.filter(({ kind }) => kind === 'start' || kind === 'state');
  const goingOn = flow.places.filter(
    ({ kind, id }) => kind === 'end' && flow.ways.some(({ from, label }) => from === id && label !== null),
  );
  return (
    <>
      <ol className="steps">
        {places.map((place) => (
          <li className="step" key={place.id}>
            <p className="step-title">
              <PlaceName place={place} flow={flow} roles={roles} />
            </p>
            <Acting place={place} flow={flow} roles={roles} />
            <Printed place={place} standard={standard} />
            <Ways place={place} flow={flow} roles={roles} />
          </li>
        ))}
      </ol>
      {goingOn.length === 0 ? null : (
        <div className="flow-asides stack-8">
          <p className="strong">{t('after-end')}</p>
          {goingOn.map((place) => (
            <div key={place.id}>
              <PlaceName place={place} flow={flow} roles={roles} />
              <Ways place={place} flow={flow} roles={roles} />
            </div>
          ))}
        </div>
      )}
      <Asides flow={flow} roles={roles} />
    </>
  );
}

type PlaceProps = { place: FlowPlace; flow: ProcedureFlow; roles: Role[] };

function PlaceName({ place, flow, roles }: PlaceProps) {
  const lang = useLang();
  return <>{placeName(flow, place, lang, useActorNames(roles))}</>;
}

function Acting({ place, flow, roles }: PlaceProps) {
  const lang = useLang();
  const t = useText('flow');
  const names = useActorNames(roles);
  const facts = [
    names(place.actors),
    ...limitNotes(place, lang, limitWords(t)),
    ...(stopsOurTime(flow, place) ? [t('stops')] : []),
  ];
  return <p className="step-actor">{facts.join(' · ')}</p>;
}

/** The printed steps that are carried out here, by their labels and our short titles. */
function Printed({ place, standard }: { place: FlowPlace; standard: StandardVersion }) {
  const lang = useLang();
  const t = useText('flow');
  const steps = standard.procedure?.tracks.flatMap((track) => track.steps) ?? [];
  const words = [...stepLabels(standard)].flatMap(([id, label]) => {
    const step = place.steps.includes(id) ? steps.find((one) => one.id === id) : undefined;
    return step === undefined ? [] : [`${label} (${inLanguage(step.title, lang)})`];
  });
  if (words.length === 0) return null;
  return <p className="flow-printed">{t('printed', { steps: words.join(', ') })}</p>;
}

function Ways({ place, flow, roles }: PlaceProps) {
  const ways = flow.ways.filter(({ from, label }) => from === place.id && label !== null);
  if (ways.length === 0) return null;
  return (
    <ul className="flow-ways">
      {ways.map((way) => (
        <li key={`${way.to} ${way.label?.id ?? ''}`}>
          <WayText way={way} flow={flow} roles={roles} />
        </li>
      ))}
    </ul>
  );
}

function WayText({ way, flow, roles }: Omit<PlaceProps, 'place'> & { way: FlowWay }) {
  const lang = useLang();
  const t = useText('flow');
  const names = useActorNames(roles);
  const target = flow.places.find(({ id }) => id === way.to);
  if (target === undefined || way.label === null) return null;
  const values = {
    act: inLanguage(way.label, lang),
    number: numberOf(flow, way.to),
    place: placeName(flow, target, lang, names),
  };
  if (target.kind === 'end') return <>{t('way.end', values)}</>;
  if (target.kind === 'link') return <>{t('way.link', values)}</>;
  return <>{t(way.isBack ? 'way.back' : 'way.on', values)}</>;
}

function Asides({ flow, roles }: { flow: ProcedureFlow; roles: Role[] }) {
  const t = useText('flow');
  const names = useActorNames(roles);
  if (flow.asides.length === 0) return null;
  return (
    <div className="flow-asides stack-8">
      <p className="strong">{t('asides')}</p>
      <ul>
        {flow.asides.map(({ label, by }) => (
          <li key={label.id}>
            <Localised text={label} /> ({names(by)})
          </li>
        ))}
      </ul>
    </div>
  );
}
