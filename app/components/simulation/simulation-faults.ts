import type { TFunction } from 'i18next';
import type { Fault } from '../error-summary';
import type { ProposalProblem, SimulationFault } from './read-simulation';

/** What stands in the way of a simulation, each beside the field it is about. */
export function simulationFaults(fault: SimulationFault | null, t: TFunction<'simulation'>): Fault[] {
  if (fault === null) return [];
  if (fault.kind === 'refusal') return [refusalFault(fault.refusal, t)];
  const more = fault.more > 0 ? [t('problem.more', { count: fault.more })] : [];
  return [...fault.problems.map((problem) => problemText(problem, t)), ...more].map((text) => ({
    ...{ field: 'usulan', text },
  }));
}

function problemText({ code, line, column, path }: ProposalProblem, t: TFunction<'simulation'>): string {
  const what = t(`problem.${code}`, { path });
  return code === 'unknown-kind' || code === 'too-large' ? what : t('problem.at', { line, column, what });
}

function refusalFault(
  refusal: Extract<SimulationFault, { readonly kind: 'refusal' }>['refusal'],
  t: TFunction<'simulation'>,
): Fault {
  switch (refusal.code) {
    case 'service-unknown':
      return { field: 'layanan', text: t('refusal.service-unknown') };
    case 'another-service':
      return { field: 'usulan', text: t('refusal.another-service', { service: refusal.service }) };
    case 'calendar-missing':
    case 'calendar-unknown':
      return { field: 'usulan', text: t(`refusal.${refusal.code}`, { calendar: refusal.calendar }) };
  }
}
