import type { TenantTx } from '@maklumat/db';
import type { LocalisedText, ServiceUnit, TimeLimit } from '@maklumat/standards';
import {
  formFor,
  type CaseForm,
  type Channel,
  type Identity,
  type WorkflowDefinition,
} from '@maklumat/workflow';
import { readCurrentRules, readStartableWorkflows, type CurrentRules } from '../cases/current-rules';
import type { CitizenContext } from '../context';
import { isErased } from '../keys/open-tenant-key';
import { OperationError } from '../operation-error';
import { readFrame, readUnits } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';

/** A form as its pages show it: the questions, who receives the answers, and what is promised. */
export type FilingForm = AgencyFrame & {
  readonly workflow: string;
  readonly name: LocalisedText;
  readonly kind: WorkflowDefinition['kind'];
  readonly form: CaseForm;
  readonly identities: readonly Identity[];
  readonly service: string;
  readonly serviceName: LocalisedText;
  readonly unit: ServiceUnit;
  /** Whether incidents are reported with it, so that somebody in an emergency may open it. */
  readonly takesIncidents: boolean;
  /**
   * Limits that begin with the filing, in the standard's order: one, or, where the class that the agency gives the case
   * can make it longer, those of the classes and, last, the one that counts until then. Empty where the text sets none.
   */
  readonly firstLimits: readonly TimeLimit[];
};

/** One entry of the choice of forms. */
export type FilingChoice = Pick<
  FilingForm,
  'workflow' | 'name' | 'kind' | 'form' | 'service' | 'serviceName' | 'takesIncidents'
>;

/** The forms that can be filled in on the web, by service. */
export async function listFilingForms(
  ctx: CitizenContext,
): Promise<AgencyFrame & { readonly choices: readonly FilingChoice[] }> {
  return ctx.run('published:read', async (tx) => {
    const choices: FilingChoice[] = [];
    const startable = (await isErased(tx)) ? [] : await readStartableWorkflows(tx);
    for (const { definition } of startable) {
      if (!definition.doors.web) continue;
      const rules = await rulesOrNull(tx, definition.slug, ctx.now);
      if (rules === null) continue;
      const { slug, name, kind, form, service } = rules.definition;
      choices.push({
        ...{
          workflow: slug,
          name,
          kind,
          form: formFor(form, 'web'),
          service,
          serviceName: rules.standard.name,
        },
        takesIncidents: takesIncidents(rules),
      });
    }
    return { ...(await readFrame(tx)), choices };
  });
}

/** One form, before anything is typed. @throws {OperationError} `not-found`, also for a form that is not on the web */
export async function viewFilingForm(ctx: CitizenContext, workflow: string): Promise<FilingForm> {
  return ctx.run('published:read', async (tx) => readFilingForm(tx, workflow, ctx.now));
}

/** What a case that came through a door says of how it came. */
const CHANNEL_OF = { web: 'web', tablet: 'desk' } as const satisfies Record<string, Channel>;

/**
 * A form as somebody without an account fills it in: on the web, or on a device at the desk.
 *
 * @throws {OperationError} `not-found` for a form that is not to be had through this door, and for an agency that was erased
 * @internal
 */
export async function readFilingForm(
  tx: TenantTx,
  workflow: string,
  now: Date,
  door: keyof typeof CHANNEL_OF = 'web',
): Promise<FilingForm> {
  const rules = await readCurrentRules(tx, workflow, now);
  const { definition, standard } = rules;
  if (!definition.doors[door] || (await isErased(tx))) throw new OperationError('not-found');
  const frame = await readFrame(tx);
  const unit = (await readUnits(tx)).find(({ slug }) => slug === standard.serviceUnit) ?? frame.publisher;
  return {
    ...frame,
    workflow: definition.slug,
    name: definition.name,
    kind: definition.kind,
    form: formFor(definition.form, CHANNEL_OF[door]),
    identities: definition.doors.identities,
    service: definition.service,
    serviceName: standard.name,
    unit,
    takesIncidents: takesIncidents(rules),
    firstLimits: firstLimitsOf(rules),
  };
}

/** A complaint about a service is no report of an incident. */
function takesIncidents({ definition, standard }: CurrentRules): boolean {
  return definition.kind === 'service' && standard.incidents === true;
}

/** What is told of the time before anything is filed. @internal */
export function firstLimitsOf({
  definition,
  limits,
}: Pick<CurrentRules, 'definition' | 'limits'>): TimeLimit[] {
  const begun = limits.filter(
    ({ from, binds, extends: lengthened }) =>
      binds === 'agency' && lengthened === null && definition.start.emits.includes(from),
  );
  const ofClasses = begun.filter(({ appliesTo }) => appliesTo !== null);
  const ofAll = begun.filter(({ appliesTo }) => appliesTo === null).slice(0, 1);
  const [general] = ofAll;
  // Who is told the longest time needs no list of shorter ones, which may hold only at a desk.
  const isLongest = general !== undefined && ofClasses.every((limit) => outlasts(general, limit));
  return isLongest ? ofAll : [...ofClasses, ...ofAll];
}

/** Hours of the shortest working day there is: a limit in days surely lasts as many of them. */
const HOURS_OF_A_DAY = 4;

/** Whether one limit surely lasts at least as long as another; limits in days of different kinds are not compared. */
function outlasts(one: TimeLimit, other: TimeLimit): boolean {
  if (one.max === null || other.max === null) return false;
  if (one.unit === other.unit) return one.max >= other.max;
  const hours = hoursOf(other);
  return hours !== null && hours <= (hoursOf(one) ?? one.max * HOURS_OF_A_DAY);
}

/** Null for days. */
function hoursOf({ max, unit }: TimeLimit): number | null {
  if (max === null || unit === 'calendar-days' || unit === 'working-days') return null;
  return unit === 'minutes' ? max / 60 : max;
}

/** A workflow whose service has no standard in force cannot be started; the others can. */
async function rulesOrNull(tx: TenantTx, workflow: string, now: Date): Promise<CurrentRules | null> {
  try {
    return await readCurrentRules(tx, workflow, now);
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not-found') return null;
    throw error;
  }
}
