import { serviceCases, subjectRequests, type TenantTx } from '@maklumat/db';
import type { Zone } from '@maklumat/standards';
import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import { readRoles } from '../office/role-names';
import { readFrame } from '../public/read-frame';
import type { PrivacyContext } from './privacy-context';
import { lineOf, type RequestLine, type RequestRow } from './request-rows';

/** A request in the list of those who decide. */
export type ListedRequest = RequestLine & {
  /** Number of the case it is about; null where none was found. */
  readonly caseNumber: string | null;
  /** Name of whoever took it; null while nobody has. */
  readonly handler: string | null;
};

/** What people have asked of this agency about their own data. */
export type SubjectRequestList = {
  readonly zone: Zone;
  /** Not answered yet, the first due first: what is late stands above. */
  readonly open: readonly ListedRequest[];
  /** Answered, the last answered first. */
  readonly answered: readonly ListedRequest[];
  /** Names of those who may decide now: whose it is while nobody took it. */
  readonly deciders: readonly string[];
};

const MOST_OPEN = 200;
const MOST_ANSWERED = 50;

/** The list, without a word of what was asked. */
export async function listSubjectRequests(ctx: PrivacyContext): Promise<SubjectRequestList> {
  const staff = await ctx.colleagues();
  const read = await ctx.run('personal-data:decide', async (tx) => {
    const roles = await readRoles(tx);
    const decides = new Set([...roles.values()].flatMap((role) => (role.protectsData ? [role.slug] : [])));
    return {
      zone: (await readFrame(tx)).profile.zone,
      open: await readRows(tx, 'open'),
      answered: await readRows(tx, 'answered'),
      deciders: new Set(staff.filter(({ role }) => decides.has(role)).map(({ displayName }) => displayName)),
    };
  });
  const handlers = [...read.open, ...read.answered].flatMap(({ row }) => row.handlerId ?? []);
  const names = await ctx.displayNames(handlers);
  const listed = ({ row, caseNumber }: Found): ListedRequest => ({
    ...lineOf(row, ctx.now),
    caseNumber,
    handler: row.handlerId === null ? null : (names.get(row.handlerId) ?? ''),
  });
  return {
    ...{ zone: read.zone, open: read.open.map(listed), answered: read.answered.map(listed) },
    deciders: [...read.deciders],
  };
}

type Found = { readonly row: RequestRow; readonly caseNumber: string | null };

async function readRows(tx: TenantTx, which: 'open' | 'answered'): Promise<Found[]> {
  const isOpen = which === 'open';
  return tx
    .select({ row: subjectRequests, caseNumber: sql<string | null>`${serviceCases.number}` })
    .from(subjectRequests)
    .leftJoin(
      serviceCases,
      and(eq(serviceCases.tenantId, subjectRequests.tenantId), eq(serviceCases.id, subjectRequests.caseId)),
    )
    .where(
      and(
        eq(subjectRequests.tenantId, tx.tenantId),
        isOpen ? eq(subjectRequests.state, 'open') : ne(subjectRequests.state, 'open'),
      ),
    )
    .orderBy(isOpen ? asc(subjectRequests.dueAt) : desc(subjectRequests.decidedAt), desc(subjectRequests.id))
    .limit(isOpen ? MOST_OPEN : MOST_ANSWERED);
}
