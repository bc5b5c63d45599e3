import { dataBreachVersions, isId, type TenantTx } from '@maklumat/db';
import type { BreachRecord } from '@maklumat/personal-data';
import type { LocalisedText, Zone } from '@maklumat/standards';
import { and, asc, eq } from 'drizzle-orm';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { recordAudit } from '../office/record-audit';
import { readFrame, readUnits } from '../public/read-frame';
import type { PrivacyContext } from '../subjects/privacy-context';
import {
  noticesOf,
  openWriting,
  readLastWritings,
  readWritings,
  type BreachRow,
  type ShownNotice,
} from './breach-rows';

/** A breach in the list, as it is known now. */
export type ListedBreach = {
  readonly id: string;
  readonly title: string;
  readonly foundAt: string;
  readonly people: number;
  readonly isEstimate: boolean;
  readonly notices: readonly ShownNotice[];
};

export type BreachList = { readonly zone: Zone; readonly breaches: readonly ListedBreach[] };

/** Every breach of the agency, the last found first. */
export async function listBreaches(ctx: PrivacyContext): Promise<BreachList> {
  return ctx.run('personal-data:decide', async (tx) => {
    const key = await openTenantKey(tx, ctx.keys);
    const rows = await readLastWritings(tx);
    return {
      zone: (await readFrame(tx)).profile.zone,
      breaches: rows.map((row) => {
        const { title, people, isEstimate } = openWriting(row, key).record;
        const foundAt = row.foundAt.toISOString();
        return { id: row.breachId, title, foundAt, people, isEstimate, notices: noticesOf(row, ctx.now) };
      }),
    };
  });
}

/** One writing of a breach. */
export type ShownWriting = {
  readonly breachId: string;
  readonly number: number;
  readonly record: BreachRecord;
  readonly why: string;
  readonly writtenAt: string;
  readonly writtenBy: string;
};

/** A breach with every writing of it. */
export type BreachView = {
  readonly id: string;
  readonly zone: Zone;
  readonly agency: LocalisedText;
  readonly unit: LocalisedText;
  /** As it is known now. */
  readonly record: BreachRecord;
  readonly notices: readonly ShownNotice[];
  /** The last one first. */
  readonly writings: readonly ShownWriting[];
};

/** @throws {OperationError} `not-found` for a breach of nobody, and for another agency's alike */
export async function viewBreach(ctx: PrivacyContext, id: string): Promise<BreachView> {
  const { rows, ...view } = await ctx.run('personal-data:decide', async (tx) => {
    const found = isId(id) ? await readWritings(tx, id) : [];
    const last = found.at(-1);
    if (last === undefined) throw new OperationError('not-found');
    const { profile } = await readFrame(tx);
    const units = await readUnits(tx);
    await recordAudit(tx, ctx, { action: 'breach-read', subject: id });
    return {
      ...{ id, zone: profile.zone, agency: profile.officialName, notices: noticesOf(last, ctx.now) },
      unit: units.find(({ slug }) => slug === profile.publisher)?.name ?? { id: profile.publisher },
      rows: await shownOf(tx, ctx, found),
    };
  });
  const writings = await named(ctx, rows);
  const [newest] = writings;
  if (newest === undefined) throw new OperationError('not-found');
  return { ...view, record: newest.record, writings };
}

/** Every writing of every breach, for a file; that it was taken is written down. */
export async function exportBreaches(ctx: PrivacyContext): Promise<readonly ShownWriting[]> {
  const rows = await ctx.run('personal-data:decide', async (tx) => {
    const found = await tx
      .select()
      .from(dataBreachVersions)
      .where(and(eq(dataBreachVersions.tenantId, tx.tenantId)))
      .orderBy(asc(dataBreachVersions.recordedAt), asc(dataBreachVersions.number));
    await recordAudit(tx, ctx, {
      ...{ action: 'breaches-exported', subject: 'breaches', details: { rows: found.length } },
    });
    return shownOf(tx, ctx, found);
  });
  return (await named(ctx, rows)).toReversed();
}

type Unnamed = Omit<ShownWriting, 'writtenBy'> & { readonly userId: string };

async function shownOf(tx: TenantTx, ctx: PrivacyContext, rows: readonly BreachRow[]): Promise<Unnamed[]> {
  const key = await openTenantKey(tx, ctx.keys);
  return rows.map((row) => ({
    ...{ breachId: row.breachId, number: row.number, ...openWriting(row, key) },
    ...{ writtenAt: row.recordedAt.toISOString(), userId: row.recordedBy },
  }));
}

/** The last one first, with names. */
async function named(ctx: PrivacyContext, rows: readonly Unnamed[]): Promise<ShownWriting[]> {
  const names = await ctx.displayNames(rows.map(({ userId }) => userId));
  return rows.map(({ userId, ...row }) => ({ ...row, writtenBy: names.get(userId) ?? '' })).toReversed();
}
