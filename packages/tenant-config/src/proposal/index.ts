export { formatProblem, type ConfigProblem, type ProblemCode } from '../problem';
export { readProposal, MAX_PROPOSAL_BYTES, type Proposal, type ReadProposal } from './read-proposal';
export { readMigrationRule, type ReadMigrationRule } from './read-migration-rule';
