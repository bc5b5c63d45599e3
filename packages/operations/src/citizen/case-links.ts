import { randomBytes } from 'node:crypto';
import { caseLinks, isId, newId, writeAuditEvent, type TenantTx } from '@maklumat/db';
import type { LocalisedText } from '@maklumat/standards';
import type { CaseState } from '@maklumat/cases';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { LoadedCase } from '../cases/load-case';
import type { CitizenContext } from '../context';
import { blindIndex, openTenantKey, standingKey, type TenantKey } from '../keys';
import type { AgencyFrame } from '../public/views';
import { readFrame } from '../public/read-frame';
import { loadOwnCase, type OwnCaseKey } from './own-case';

/** For how many days a link may hold. */
export const LINK_DAYS = [7, 30, 90] as const;
/** Links of one case that hold at the same time. */
export const MOST_LINKS = 5;
const DAY_MS = 86_400_000;

/** A link that holds; its address was shown once. */
export type CaseLink = { readonly id: string; readonly madeAt: string; readonly expiresAt: string };

/** The page on which links of a case are made and revoked. */
export type CaseLinks = AgencyFrame & {
  readonly number: string;
  readonly noun: LocalisedText;
  readonly identity: CaseState['identity'];
  /** False for a confidential case: that it exists is nobody's to pass on. */
  readonly mayShare: boolean;
  readonly links: readonly CaseLink[];
  /** When a link made now would end, by its days. */
  readonly ends: readonly { readonly days: number; readonly expiresAt: string }[];
};

export type MakeLinkResult =
  | { readonly ok: true; readonly token: string; readonly expiresAt: string }
  | { readonly ok: false; readonly refusal: { readonly code: 'not-shared' | 'too-many-links' } };

/** The links of one's own case that hold. @throws {OperationError} `not-found` for a wrong number or code */
export async function listCaseLinks(ctx: CitizenContext, key: OwnCaseKey): Promise<CaseLinks> {
  return ctx.run('cases:track', async (tx) => {
    const { row, rules, state } = await loadOwnCase(tx, key, ctx.keys);
    return {
      ...(await readFrame(tx)),
      ...{ number: row.number, noun: rules.definition.form.noun, identity: state.identity },
      mayShare: maySee(state),
      links: await readLinks(tx, row.id, ctx.now),
      ends: LINK_DAYS.map((days) => ({ days, expiresAt: endOf(days, ctx.now).toISOString() })),
    };
  });
}

/**
 * Makes a link by which somebody else sees where the case stands, without the code and without a word of it.
 *
 * @param days how long it holds: one of LINK_DAYS, the shortest for anything else
 * @throws {OperationError} `not-found` for a wrong number or code
 */
export async function makeCaseLink(
  ctx: CitizenContext,
  key: OwnCaseKey,
  days: number,
): Promise<MakeLinkResult> {
  return ctx.run('cases:track', async (tx) => {
    // Locked: two at once do not make one more than there may be.
    const { row, state } = await loadOwnCase(tx, key, ctx.keys, 'for-update');
    if (!maySee(state)) return { ok: false, refusal: { code: 'not-shared' } };
    if ((await readLinks(tx, row.id, ctx.now)).length >= MOST_LINKS)
      return { ok: false, refusal: { code: 'too-many-links' } };
    const token = randomBytes(32).toString('hex');
    const expiresAt = endOf(LINK_DAYS.find((one) => one === days) ?? LINK_DAYS[0], ctx.now);
    const tokenHash = linkHash(await openTenantKey(tx, ctx.keys), token);
    const { tenantId } = tx;
    await tx
      .insert(caseLinks)
      .values({ tenantId, id: newId(), caseId: row.id, tokenHash, madeAt: ctx.now, expiresAt });
    await writeAuditEvent(tx, {
      ...{ recordedAt: ctx.now, actor: 'citizen', action: 'case-link-made', subject: row.number },
      details: { expiresAt: expiresAt.toISOString() },
    });
    return { ok: true, token, expiresAt: expiresAt.toISOString() };
  });
}

/** Ends a link of one's own case at once; one that holds no more stays as it is. @throws as listCaseLinks() */
export async function revokeCaseLink(ctx: CitizenContext, key: OwnCaseKey, linkId: string): Promise<void> {
  await ctx.run('cases:track', async (tx) => {
    const { row } = await loadOwnCase(tx, key, ctx.keys);
    if (!isId(linkId)) return;
    const revoked = await tx
      .update(caseLinks)
      .set({ revokedAt: ctx.now })
      .where(
        and(
          eq(caseLinks.tenantId, tx.tenantId),
          eq(caseLinks.caseId, row.id),
          eq(caseLinks.id, linkId),
          isNull(caseLinks.revokedAt),
        ),
      )
      .returning({ id: caseLinks.id });
    if (revoked.length === 0) return;
    await writeAuditEvent(tx, {
      ...{ recordedAt: ctx.now, actor: 'citizen', action: 'case-link-revoked', subject: row.number },
      details: {},
    });
  });
}

/** What is stored in place of a link. @internal */
export function linkHash(key: TenantKey, token: string): string {
  return blindIndex(standingKey(key), 'case-link', token);
}

/** Whether a case may be shown by a link at all. @internal */
export function maySee({ identity }: LoadedCase['state']): boolean {
  return identity !== 'confidential';
}

function endOf(days: number, now: Date): Date {
  return new Date(now.getTime() + days * DAY_MS);
}

async function readLinks(tx: TenantTx, caseId: string, now: Date): Promise<CaseLink[]> {
  const rows = await tx
    .select({ id: caseLinks.id, madeAt: caseLinks.madeAt, expiresAt: caseLinks.expiresAt })
    .from(caseLinks)
    .where(
      and(
        eq(caseLinks.tenantId, tx.tenantId),
        eq(caseLinks.caseId, caseId),
        isNull(caseLinks.revokedAt),
        gt(caseLinks.expiresAt, now),
      ),
    )
    .orderBy(asc(caseLinks.madeAt), asc(caseLinks.id));
  return rows.map(({ id, madeAt, expiresAt }) => ({
    ...{ id, madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString() },
  }));
}
