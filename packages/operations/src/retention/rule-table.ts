import { workflowVersions, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import {
  retentionRuleOf,
  WorkflowDefinition,
  type RetentionRule,
  type RetentionSource,
} from '@maklumat/workflow';
import { desc, eq } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { readFrame } from '../public/read-frame';
import type { AgencyFrame } from '../public/views';
import { readRetention } from '../outputs/read-outputs';

/** How long the data of some results of a service are kept. */
export type RetentionRow = {
  readonly service: LocalisedText;
  /** Status words of the ends it is for. */
  readonly results: readonly LocalisedText[];
  /** Null where no rule speaks of these ends: nothing is erased. */
  readonly rule: Pick<
    RetentionRule,
    'slug' | 'person' | 'words' | 'assumed' | 'note' | 'sources' | 'identity'
  > | null;
};

/** Every rule beside what it is for, and what the rules rest on: the one table that all pages show. */
export type RetentionTable = {
  readonly rows: readonly RetentionRow[];
  readonly sources: readonly RetentionSource[];
};

/** The agency's rules by service and result, in the order of retention.yaml; ends without a rule come last. */
export async function readRetentionTable(tx: TenantTx): Promise<RetentionTable> {
  const { rules, sources } = await readRetention(tx);
  const definitions = await readNewest(tx);
  const ruled = rules.flatMap((rule): RetentionRow[] => {
    const definition = definitions.get(rule.workflow);
    return definition === undefined ? [] : [rowOf(definition, rule, rules)];
  });
  const unruled = [...definitions.values()]
    .map((definition) => rowOf(definition, null, rules))
    .filter(({ results }) => results.length > 0);
  return { rows: [...ruled, ...unruled], sources };
}

/** How long an agency keeps the data of its cases, for everybody to read. */
export async function viewPublicRetention(ctx: TenantContext): Promise<AgencyFrame & RetentionTable> {
  return ctx.run('published:read', async (tx) => ({
    ...(await readFrame(tx)),
    ...(await readRetentionTable(tx)),
  }));
}

/** The ends of a workflow that a rule is for; without a rule those that none is for. */
function rowOf(
  { slug, name, states }: WorkflowDefinition,
  rule: RetentionRule | null,
  rules: readonly RetentionRule[],
): RetentionRow {
  const ends = states.filter(({ outcome }) => outcome !== null);
  const own = ends.filter(({ id }) => retentionRuleOf(rules, slug, id)?.slug === rule?.slug);
  const labels = own.map(({ label }) => label);
  const results = labels.filter((label, at) => labels.findIndex(({ id }) => id === label.id) === at);
  return { service: name, results, rule };
}

/** The newest version of each workflow, by slug. @internal */
export async function readNewest(tx: TenantTx): Promise<ReadonlyMap<string, WorkflowDefinition>> {
  const rows = await tx
    .select({ slug: workflowVersions.slug, content: workflowVersions.content })
    .from(workflowVersions)
    .where(eq(workflowVersions.tenantId, tx.tenantId))
    .orderBy(workflowVersions.slug, desc(workflowVersions.number));
  const newest = new Map<string, WorkflowDefinition>();
  for (const { slug, content } of rows)
    if (!newest.has(slug)) newest.set(slug, WorkflowDefinition.parse(content));
  return newest;
}
