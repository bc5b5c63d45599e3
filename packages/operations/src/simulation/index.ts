export type { ProposalFinding } from './lint-proposal';
export type { ProposalRefusal, ServiceProposal } from './proposal';
export {
  MOST_SIMULATED,
  simulateProposal,
  viewSimulationServices,
  type SimulationService,
} from './simulate-proposal';
export {
  simulateService,
  type ServiceSimulation,
  type ServiceSimulationRequest,
  type ServiceSimulationResult,
} from './simulate-service';
export type { ReportedCase, ReportedClock, ReportedDate } from './simulation-report';
