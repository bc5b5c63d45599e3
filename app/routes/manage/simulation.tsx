import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { simulateProposal, viewSimulationServices } from '@maklumat/operations';
import { readProposal } from '@maklumat/tenant-config/proposal';
import { ErrorSummary } from '../../components/error-summary';
import { formFaults } from '../../components/form-faults';
import {
  errorsOf,
  MOST_BYTES,
  problemsOf,
  SimulationForm as SentForm,
} from '../../components/simulation/read-simulation';
import { simulationFaults } from '../../components/simulation/simulation-faults';
import { SimulationForm } from '../../components/simulation/simulation-form';
import { SimulationReport } from '../../components/simulation/simulation-report';
import { manageAction, managePage } from '../../http/doors';
import { parseForm, typedText } from '../../http/parse-form';
import { staffMeta } from '../../i18n/text-page-meta';
import { useText } from '../../i18n/use-text';

export const handle = { i18n: 'simulation' };

export const loader = managePage((ctx) => viewSimulationServices(ctx));

export const action = manageAction(async (ctx, { request }) => {
  const sent = await parseForm(request, SentForm, { maxBytes: MOST_BYTES });
  const back = { typed: sent.typed, errors: {}, fault: null, report: null };
  if (!sent.ok) return data({ ...back, errors: sent.errors }, { status: 400 });
  const { layanan, sejak = null, usulan } = sent.value;
  const read = readProposal('', usulan);
  if (!read.ok) return data({ ...back, fault: problemsOf(read.problems) }, { status: 422 });
  const result = await simulateProposal(ctx, { service: layanan, proposed: read.proposal, since: sejak });
  if (!result.ok)
    return data({ ...back, fault: { kind: 'refusal', refusal: result.refusal } as const }, { status: 422 });
  const { findings, ...simulation } = result.simulation;
  return data({ ...back, report: { simulation, errors: errorsOf(findings, read), since: sejak } });
});

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  staffMeta(location.pathname, (lang, text) => text(lang, 'simulation')('title'));

export default function SimulationPage() {
  const { services, zone } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useText('simulation');
  const forms = useText('forms');
  const labels = { layanan: t('service'), sejak: t('since'), usulan: t('proposed') };
  const faults = [
    ...formFaults(sent?.errors ?? {}, labels, forms),
    ...simulationFaults(sent?.fault ?? null, t),
  ];
  const typed = (name: keyof typeof labels): string => typedText(sent?.typed, name);
  return (
    <div className="stack simulation">
      <h1>{t('title')}</h1>
      <ErrorSummary faults={faults} />
      <p>{t('about')}</p>
      {sent?.report == null ? null : <SimulationReport {...sent.report} zone={zone} />}
      {services.length === 0 ? (
        <p>{t('no-service')}</p>
      ) : (
        <SimulationForm
          services={services}
          typed={{ layanan: typed('layanan'), sejak: typed('sejak'), usulan: typed('usulan') }}
          faults={faults}
        />
      )}
    </div>
  );
}
