import type { WorkingTime } from '@maklumat/calendar';
import type { TimeLimit } from '@maklumat/standards';
import type { EventBody, WorkflowDefinition } from '@maklumat/workflow';
import type { CaseState } from '../case-state';
import type { Clock } from '../clock';
import { clocksOf } from '../clocks-of';
import { pendingTimers, type PendingTimer } from '../pending-timers';
import { promisesToTell } from '../promises-to-tell';
import { replayCase, type ReplayedEvent } from '../replay-case';
import { at, local, sampleCalendar } from './sample-calendar';
import { LIMITS, sampleWorkflow } from './sample-workflow';

/** What a log is read and continued with; everything is that of Dinas Contoh unless given. */
export type LogSetting = {
  readonly definition: WorkflowDefinition;
  readonly limits: readonly TimeLimit[];
  readonly calendar: WorkingTime;
};

/** What a step says beyond its transition. */
export type StepMore = { readonly class?: string; readonly unit?: string; readonly score?: number };

/**
 * The log of one case, written a line an event. Steps are taken as the definition words them, without
 * asking who may; dates are told after each, by the calendar in use, unless `silently` was said.
 * Times are local: `aLog().filed('2026-08-10 09:00').step('verify', '2026-08-11 10:00')`.
 */
export function aLog(setting: Partial<LogSetting> = {}): LogBuilder {
  return new LogBuilder({
    definition: setting.definition ?? sampleWorkflow(),
    limits: setting.limits ?? LIMITS,
    calendar: setting.calendar ?? sampleCalendar(),
  });
}

export class LogBuilder {
  readonly events: ReplayedEvent[] = [];
  readonly setting: LogSetting;

  constructor(setting: LogSetting) {
    this.setting = setting;
  }

  /** The case is filed at the first state of the definition. */
  filed(when: string): this {
    const { definition } = this.setting;
    return this.event(when, {
      type: 'filed',
      workflow: definition.slug,
      service: definition.service,
      state: definition.start.state,
      emits: definition.start.emits,
      channel: 'web',
      identity: 'named',
      hasOriginalNumber: false,
      unit: 'dinas-contoh',
      choices: {},
    }).tellsDates(when);
  }

  /** A transition is made; the dates that follow are told in the same moment. */
  step(transition: string, when: string, more: StepMore = {}): this {
    return this.silentStep(transition, when, more).tellsDates(when);
  }

  /** A transition is made and nobody is told any date. */
  silentStep(transition: string, when: string, more: StepMore = {}): this {
    return this.event(when, stepBody(this.setting, this.state.state, transition, more));
  }

  /** Whatever dates must be told now, by this calendar. */
  tellsDates(when: string, calendar = this.setting.calendar): this {
    const { definition, limits } = this.setting;
    for (const body of promisesToTell(this.state, definition, limits, calendar, at(when)))
      this.event(when, body);
    return this;
  }

  /** The next pending timer that does this runs: a reminder, a notice, an escalation. */
  ran(does: 'reminds' | 'gives-notice' | 'escalates', when: string): this {
    const timer = this.timers().find((candidate) => candidate.does === does);
    if (timer === undefined) throw new RangeError(`Nothing that ${does} is pending.`);
    const to = 'to' in timer ? [...timer.to] : ['citizen'];
    const dueAt = new Date(timer.at).toISOString();
    return this.event(when, { type: 'timer-ran', timer: timer.key, does, to, dueAt });
  }

  /** Any event at all. */
  event(when: string, body: EventBody): this {
    this.events.push({ body, occurredAt: new Date(at(when)).toISOString() });
    return this;
  }

  /** The same log counted with another calendar from here on. */
  under(calendar: WorkingTime): LogBuilder {
    const log = new LogBuilder({ ...this.setting, calendar });
    log.events.push(...this.events);
    return log;
  }

  get state(): CaseState {
    return replayCase(this.events, this.setting.definition);
  }

  get clocks(): Clock[] {
    return clocksOf(this.state, this.setting.definition, this.setting.limits);
  }

  /** The clock that counts one of these limits; its last run unless one is named. */
  clock(limit: string, run?: number): Clock {
    const clock = this.clocks.findLast(
      (candidate) => candidate.limits.includes(limit) && (run === undefined || candidate.run === run),
    );
    if (clock === undefined) throw new RangeError(`There is no clock of ${limit}.`);
    return clock;
  }

  /** Dates told for a limit's clock in words: `2026-08-13 16:00 first`. */
  told(limit: string): string[] {
    const ids = this.clock(limit).limits;
    return this.state.promises
      .filter((promise) => ids.includes(promise.limit))
      .map(({ dueAt, why }) => `${String(local(dueAt))} ${why}`);
  }

  timers(): PendingTimer[] {
    const { definition, limits, calendar } = this.setting;
    return pendingTimers(this.state, definition, limits, calendar);
  }

  /** Pending timers in words: `2026-08-12 10:15 reminds remind:verification:1:50`. */
  pending(): string[] {
    return this.timers().map(({ at: when, does, key }) => `${String(local(when))} ${does} ${key}`);
  }
}

function stepBody({ definition, limits }: LogSetting, from: string, id: string, more: StepMore): EventBody {
  const transition = definition.transitions.find((candidate) => candidate.id === id);
  if (!transition?.from.includes(from)) throw new RangeError(`There is no step ${id} from ${from}.`);
  const to = transition.to ?? from;
  const { effects } = transition;
  const extension = limits.find((limit) => limit.extends !== null && limit.extends === effects.extend);
  return {
    type: 'transitioned',
    transition: id,
    from,
    to,
    emits: transition.emits,
    unit: more.unit ?? null,
    class: more.class ?? null,
    choices: {},
    answers: effects.answers,
    resume: effects.resume,
    extend:
      extension?.max == null || effects.extend === null
        ? null
        : { limit: effects.extend, by: extension.id, amount: extension.max, unit: extension.unit },
    score: more.score ?? null,
    outcome: definition.states.find((state) => state.id === to)?.outcome ?? null,
  };
}
