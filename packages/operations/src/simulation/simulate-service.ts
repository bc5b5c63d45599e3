import { setImmediate as nextTurn } from 'node:timers/promises';
import { startOfDay, type PlainDate, type WorkingTime } from '@maklumat/calendar';
import { CaseLogError, simulateCase, type PastEvent, type Verdict } from '@maklumat/cases';
import { withTenant, type Database, type TenantTx } from '@maklumat/db';
import { readWorkingTime } from '../calendar/read-working-time';
import { readCaseRules, type CaseRules } from '../cases/case-rules';
import { lintProposal, type ProposalFinding } from './lint-proposal';
import {
  changedRules,
  compileProposed,
  officeCalendarSlug,
  refusalOfLimits,
  type ProposalRefusal,
  type ServiceProposal,
} from './proposal';
import { PAGE, readCasePage, readLogs, serviceIdOf, type PastCase } from './read-past-cases';
import { ReportGatherer, reportedCase, type ReportedCase } from './simulation-report';

/** What to simulate. */
export type ServiceSimulationRequest = {
  readonly service: string;
  readonly proposed: ServiceProposal;
  /** Only cases received on or after this local day; null: all. */
  readonly since: PlainDate | null;
  readonly now: Date;
  /** Looks at so many of the newest cases at most; without it at all of them. */
  readonly most?: number;
};

/** What a proposal would have made of the cases of a service. */
export type ServiceSimulation = {
  readonly findings: readonly ProposalFinding[];
  /** Cases looked at, and how many of them are open. */
  readonly cases: number;
  readonly open: number;
  /** There are older cases that were not looked at. */
  readonly hasMore: boolean;
  /** Numbers of cases whose log cannot be read; `cases verify` says why. */
  readonly unreadable: readonly string[];
  /** How many cases have each verdict; a case may have several, so that they do not add up to `cases`. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Years the calendar would have to cover. */
  readonly missingYears: readonly number[];
  /** Cases that something changes for, the heaviest first, 200 at most. */
  readonly lines: readonly ReportedCase[];
};

export type ServiceSimulationResult =
  | { readonly ok: true; readonly simulation: ServiceSimulation }
  | { readonly ok: false; readonly refusal: ProposalRefusal };

const CASES_A_TURN = 20;

/** Reads in a transaction of one tenant, and may be asked several times. */
export type TenantReader = <T>(read: (tx: TenantTx) => Promise<T>) => Promise<T>;

/**
 * Takes the past and open cases of a service through a proposal: a workflow version replaces that workflow's, a
 * standard its limits, calendars the agency's; what else a case is bound to stays. Writes nothing.
 *
 * @param database for upkeep, which is about one tenant and asks nobody's permission
 */
export async function simulateService(
  database: Database,
  tenantId: string,
  request: ServiceSimulationRequest,
): Promise<ServiceSimulationResult> {
  return simulateWith(
    (read) => withTenant(database, tenantId, read, { readOnly: true }),
    request,
    () => false,
  );
}

/** The same for whoever may read the tenant's rows. @internal */
export async function simulateWith(
  read: TenantReader,
  request: ServiceSimulationRequest,
  mayOpen: (past: PastCase, rules: CaseRules) => boolean,
): Promise<ServiceSimulationResult> {
  const prepared = await read((tx) => prepare(tx, request));
  if (!prepared.ok) return prepared;
  const { findings, ...about } = prepared.value;
  const gathered = new ReportGatherer();
  const unreadable: string[] = [];
  let after: PastCase | null = null;
  let left = request.most ?? Infinity;
  let hasMore: boolean;
  do {
    const size = Math.min(PAGE, left);
    // One more than is looked at, to know whether there are more.
    const page = await read((tx) => readPage(tx, about, after, size + 1));
    const looked = page.slice(0, size);
    for (const [index, one] of looked.entries()) {
      // A server has others to answer meanwhile.
      if (index % CASES_A_TURN === 0) await nextTurn();
      const refusal = simulateOne(one, { request, about, gathered, unreadable, mayOpen });
      if (refusal !== null) return { ok: false, refusal };
    }
    left -= looked.length;
    after = looked.at(-1)?.past ?? null;
    hasMore = page.length > size;
  } while (hasMore && left > 0);
  const { cases, open, counts, missingYears, lines } = gathered;
  return {
    ok: true,
    simulation: { findings, cases, open, hasMore, unreadable, counts, missingYears, lines },
  };
}

type About = {
  readonly serviceId: string;
  readonly since: Date | null;
  readonly calendar: WorkingTime;
  /** The proposed calendar; null where the calendar stays. */
  readonly otherCalendar: WorkingTime | null;
};

type Prepared =
  | { readonly ok: true; readonly value: About & { readonly findings: readonly ProposalFinding[] } }
  | { readonly ok: false; readonly refusal: ProposalRefusal };

async function prepare(tx: TenantTx, request: ServiceSimulationRequest): Promise<Prepared> {
  const { proposed, service, since } = request;
  const serviceId = await serviceIdOf(tx, service);
  if (serviceId === null) return { ok: false, refusal: { code: 'service-unknown' } };
  if (proposed.kind === 'workflow' && proposed.definition.service !== service)
    return { ok: false, refusal: { code: 'another-service', service: proposed.definition.service } };
  const other = await otherCalendarOf(tx, proposed);
  if (!other.ok) return other;
  const calendar = await readWorkingTime(tx);
  return {
    ok: true,
    value: {
      ...{ serviceId, calendar, otherCalendar: other.calendar },
      // Before 1970 there is no case, and not every such day is one that PostgreSQL can write.
      since: since === null ? null : new Date(Math.max(0, startOfDay(since, calendar))),
      findings: await lintProposal(tx, serviceId, proposed),
    },
  };
}

async function otherCalendarOf(
  tx: TenantTx,
  proposed: ServiceProposal,
): Promise<
  { readonly ok: true; readonly calendar: WorkingTime | null } | Extract<Prepared, { readonly ok: false }>
> {
  if (proposed.kind !== 'calendars') return { ok: true, calendar: null };
  const slug = (await officeCalendarSlug(tx)) ?? '';
  return proposed.calendars.some((one) => one.slug === slug)
    ? { ok: true, calendar: await compileProposed(tx, proposed.calendars, slug) }
    : { ok: false, refusal: { code: 'calendar-missing', calendar: slug } };
}

type ReadCase = { readonly past: PastCase; readonly rules: CaseRules; readonly log: readonly PastEvent[] };

async function readPage(
  tx: TenantTx,
  { serviceId, since }: About,
  after: PastCase | null,
  size: number,
): Promise<ReadCase[]> {
  const page = await readCasePage(tx, serviceId, since, after, size);
  const logs = await readLogs(
    tx,
    page.map(({ id }) => id),
  );
  const read: ReadCase[] = [];
  for (const past of page)
    read.push({ past, rules: await readCaseRules(tx, past), log: logs.get(past.id) ?? [] });
  return read;
}

type Work = {
  readonly request: ServiceSimulationRequest;
  readonly about: About;
  readonly gathered: ReportGatherer;
  readonly unreadable: string[];
  readonly mayOpen: (past: PastCase, rules: CaseRules) => boolean;
};

function simulateOne({ past, rules, log }: ReadCase, work: Work): ProposalRefusal | null {
  const { request, about, gathered, unreadable, mayOpen } = work;
  const changed = changedRules(request.proposed, rules, about.otherCalendar);
  const { limits, calendar } = { limits: rules.limits, calendar: about.calendar, ...changed };
  const refusal = refusalOfLimits(request.proposed, limits, calendar);
  if (refusal !== null) return refusal;
  try {
    const own = { definition: rules.definition, limits: rules.limits, calendar: about.calendar };
    const simulated = changed === null ? UNTOUCHED : simulateCase(log, own, changed, request.now.getTime());
    const names = { calendar: about.calendar, recorded: own, proposed: { ...own, ...changed } };
    gathered.add(past.isOpen, simulated, () => reportedCase(past, simulated, names, mayOpen(past, rules)));
  } catch (error) {
    if (!(error instanceof CaseLogError)) throw error;
    unreadable.push(past.number);
  }
  return null;
}

/** A case of another workflow: a proposed workflow is not about it. */
const UNTOUCHED = { verdicts: ['unchanged'], clocks: [], stuck: null, missingYears: [] } as const;
