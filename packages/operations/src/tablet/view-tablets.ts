import { mayRecord } from '@maklumat/access';
import { deskTablets, type TenantTx } from '@maklumat/db';
import type { AgencyProfile, LocalisedText } from '@maklumat/standards';
import { and, desc, eq, gt, inArray, isNotNull, or } from 'drizzle-orm';
import { readStartableWorkflows } from '../cases/current-rules';
import type { OfficialContext } from '../context';
import { readFrame } from '../public/read-frame';

/** A device at the desk as the officials who record see it. */
export type TabletView = {
  readonly id: string;
  readonly workflow: LocalisedText;
  /** Who opened it; null for somebody who works here no longer. */
  readonly openedBy: string | null;
  readonly openedAt: string;
  readonly endsAt: string;
  /** Whether a device came with the link. */
  readonly isTaken: boolean;
};

/** The forms that may stand at the desk, and the devices on which they do now. */
export type TabletsView = {
  readonly zone: AgencyProfile['zone'];
  readonly forms: readonly { readonly workflow: string; readonly name: LocalisedText }[];
  readonly tablets: readonly TabletView[];
};

/** More devices than any desk has. */
const MOST_TABLETS = 50;

/** The devices of the workflows this official records, whoever opened them; none without such a role. */
export async function viewTablets(ctx: OfficialContext): Promise<TabletsView> {
  const { zone, forms, rows } = await ctx.run('cases:record', async (tx) => {
    const forms = await tabletForms(tx, ctx);
    return { zone: (await readFrame(tx)).profile.zone, forms, rows: await readTablets(tx, ctx, forms) };
  });
  const names = await ctx.displayNames(rows.map(({ openedBy }) => openedBy));
  const tablets = rows.map(({ id, workflow, openedBy, openedAt, endsAt, takenAt }) => ({
    id,
    workflow: forms.find((form) => form.workflow === workflow)?.name ?? { id: workflow },
    openedBy: names.get(openedBy) ?? null,
    openedAt: openedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    isTaken: takenAt !== null,
  }));
  return { zone, forms, tablets };
}

/** Forms with a door for the desk's device, of workflows this official records. @internal */
export async function tabletForms(tx: TenantTx, ctx: OfficialContext): Promise<TabletsView['forms']> {
  return (await readStartableWorkflows(tx)).flatMap(({ definition }) =>
    definition.doors.tablet && mayRecord(definition, ctx.official.memberships)
      ? [{ workflow: definition.slug, name: definition.name }]
      : [],
  );
}

async function readTablets(tx: TenantTx, ctx: OfficialContext, forms: TabletsView['forms']) {
  if (forms.length === 0) return [];
  const ofForms = inArray(
    deskTablets.workflow,
    forms.map(({ workflow }) => workflow),
  );
  const isUsable = or(isNotNull(deskTablets.takenAt), gt(deskTablets.linkEndsAt, ctx.now));
  return tx
    .select()
    .from(deskTablets)
    .where(and(eq(deskTablets.tenantId, tx.tenantId), ofForms, gt(deskTablets.endsAt, ctx.now), isUsable))
    .orderBy(desc(deskTablets.openedAt))
    .limit(MOST_TABLETS);
}
