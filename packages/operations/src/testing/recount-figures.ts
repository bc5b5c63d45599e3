import type { TestDatabase } from '@maklumat/db/testing';

/**
 * The figures counted a second time, from the raw rows of `case_events` and the texts of workflow and standard as they
 * are stored: neither the replay of packages/cases nor the facts nor packages/reporting has a part in it. For agencies in
 * WIB that work Monday to Friday until 16.00, in years without a day off.
 */
export type Recounted = {
  received: number;
  open: number;
  late: number;
  finished: number;
  endedOtherwise: number;
  judged: number;
  kept: number;
  medianDays: number | null;
};

type Body = Record<string, unknown> & { type: string };
type Event = { caseId: string; body: Body; at: number };
type State = { id: string; holder: string; clocks: string; outcome: string | null };
type Limit = { id: string; from: string; until: string[]; binds: string };
type Rules = { states: State[]; limits: Limit[] };

type Told = { limit: Limit; dueAt: number; at: number; until: number; counts: boolean };
type Case = {
  receivedOn: string;
  endedAt: number | null;
  outcome: string | null;
  promises: Told[];
  days: number;
};

const DAY_MS = 86_400_000;
const WIB_MS = 7 * 3_600_000;

/**
 * @param workflow count this workflow alone
 * @param days first and last day that count, in WIB
 */
export async function recountFigures(
  database: TestDatabase,
  tenantId: string,
  workflow: string | null,
  days: { from: string; until: string },
  now: Date,
): Promise<Recounted> {
  const cases = await readCases(database, tenantId, workflow, now.getTime());
  const isIn = (day: string) => day >= days.from && day <= days.until;
  const ended = cases.filter(({ endedAt }) => endedAt !== null && isIn(dayOf(endedAt)));
  const finished = ended.filter(({ outcome }) => outcome === 'finished');
  const judged = finished.filter(({ promises }) => promises.length > 0);
  const open = cases.filter(({ outcome }) => outcome === null);
  return {
    received: cases.filter(({ receivedOn }) => isIn(receivedOn)).length,
    open: open.length,
    late: open.filter(({ promises }) => promises.some(({ counts, dueAt }) => counts && dueAt < now.getTime()))
      .length,
    finished: finished.length,
    endedOtherwise: ended.length - finished.length,
    judged: judged.length,
    kept: judged.filter(({ promises }) => promises.every(({ dueAt, until }) => dueAt >= until)).length,
    medianDays: middle(finished.map((one) => one.days)),
  };
}

async function readCases(
  database: TestDatabase,
  tenantId: string,
  workflow: string | null,
  now: number,
): Promise<Case[]> {
  const rows = await database.adminSql<
    { case_id: string; body: Body; at: Date; states: State[]; limits: Limit[] }[]
  >`
    select e.case_id, e.body, e.occurred_at as at, w.content->'states' as states,
      case w.content->>'kind' when 'complaint' then s.content->'complaintHandling'->'limits'
        else s.content->'time'->'limits' end as limits
    from case_events e
    join service_cases c on c.tenant_id = e.tenant_id and c.id = e.case_id
    join workflow_versions w on w.tenant_id = c.tenant_id and w.id = c.workflow_version_id
    join standard_versions s on s.tenant_id = c.tenant_id and s.id = c.standard_version_id
    where e.tenant_id = ${tenantId} and (${workflow}::text is null or w.slug = ${workflow})
    order by e.case_id, e.sequence`;
  const ids = [...new Set(rows.map((row) => row.case_id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.case_id === id);
    const rules = { states: own[0]?.states ?? [], limits: own[0]?.limits ?? [] };
    const events = own.map(({ body, at }) => ({ caseId: id, body, at: at.getTime() }));
    return caseOf(events, rules, now);
  });
}

function caseOf(events: Event[], rules: Rules, now: number): Case {
  const [filed] = events;
  const moves = events.filter(({ body }) => body.type === 'transitioned' && body.from !== body.to);
  const last = moves.at(-1);
  const state = rules.states.find(({ id }) => id === (last?.body.to ?? filed?.body.state));
  const endedAt = state?.outcome == null ? null : (last?.at ?? null);
  const receivedAt = filed?.at ?? 0;
  return {
    receivedOn: dayOf(receivedAt),
    endedAt,
    outcome: state?.outcome ?? null,
    promises: promisesOf(events, rules, now),
    days: endedAt === null ? 0 : officeDays(receivedAt, endedAt, awayStretches(events, rules)),
  };
}

/** Dates told by the agency, and until when each was the one to keep: until told anew, met, or the ball was elsewhere. */
function promisesOf(events: Event[], { states, limits }: Rules, now: number): Told[] {
  return events.flatMap(({ body, at }, index) => {
    const limit = limits.find(({ id }) => id === body.limit);
    if (body.type !== 'promise-told' || limit?.binds !== 'agency') return [];
    const same = (id: unknown) => {
      const other = limits.find((one) => one.id === id);
      return (
        other?.binds === 'agency' && other.from === limit.from && other.until.join() === limit.until.join()
      );
    };
    const ends = events.slice(index + 1).find((later) => {
      if (later.body.type === 'promise-told') return same(later.body.limit);
      if (later.body.type !== 'transitioned') return false;
      const emits = later.body.emits as string[];
      const to = states.find(({ id }) => id === later.body.to);
      return (
        emits.some((name) => limit.until.includes(name)) || to?.clocks === 'stopped' || to?.outcome != null
      );
    });
    const dueAt = Date.parse(String(body.dueAt));
    return [{ limit, dueAt, at, until: ends?.at ?? now, counts: ends === undefined }];
  });
}

/** From when until when it was not the agency's turn. */
function awayStretches(events: Event[], { states }: Rules): { from: number; until: number }[] {
  const stays = events.filter(({ body }) => body.type === 'filed' || body.type === 'transitioned');
  return stays.flatMap(({ body, at }, index) => {
    const state = states.find(({ id }) => id === (body.to ?? body.state));
    const isAway = state?.holder === 'citizen' || state?.holder === 'nobody' || state?.clocks === 'stopped';
    return isAway ? [{ from: at, until: stays[index + 1]?.at ?? Infinity }] : [];
  });
}

/** Closes of the office, 16.00 on a weekday, after the day of receipt and not after the end, while it was its turn. */
function officeDays(receivedAt: number, endedAt: number, away: { from: number; until: number }[]): number {
  let days = 0;
  const midnight = Date.parse(`${dayOf(receivedAt)}T00:00:00+07:00`);
  for (let day = midnight + DAY_MS; day < endedAt; day += DAY_MS) {
    const close = day + 16 * 3_600_000;
    const weekday = new Date(close + WIB_MS).getUTCDay();
    const isAway = away.some(({ from, until }) => from <= close && close < until && from < endedAt);
    if (weekday !== 0 && weekday !== 6 && close <= endedAt && !isAway) days += 1;
  }
  return days;
}

function middle(values: number[]): number | null {
  const row = values.toSorted((a, b) => a - b);
  const half = row.length / 2;
  const [left, right] = [row[Math.ceil(half) - 1], row[Math.floor(half)]];
  return left === undefined || right === undefined ? null : (left + right) / 2;
}

function dayOf(instant: number): string {
  return new Date(instant + WIB_MS).toISOString().slice(0, 10);
}
