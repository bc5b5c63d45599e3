import { posts } from '@maklumat/db';
import { Post } from '@maklumat/standards';
import { eq } from 'drizzle-orm';
import type { TenantContext } from '../context';
import { readFrame, readOfficeCalendar, readPublicOfficials, readUnits } from './read-frame';
import { readCards } from './read-cards';
import type { AgencyAbout, AgencyFrame, AgencyHome, PledgePage } from './views';

/** What every page of an agency shows around its content, for pages that have none. */
export async function viewAgencyFrame(ctx: TenantContext): Promise<AgencyFrame> {
  return ctx.run('published:read', readFrame);
}

/** An agency's front page: who it is, when it is open, what it promises. */
export async function viewAgencyHome(ctx: TenantContext): Promise<AgencyHome> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const { cards, skipped } = await readCards(tx, ctx.tenant.slug, ctx.now);
    const calendar = await readOfficeCalendar(tx, frame.profile.officeCalendar);
    return { ...frame, calendar, services: cards, skipped };
  });
}

/** Who the agency is: units, posts and the people its own texts name, without any NIP. */
export async function viewAgencyAbout(ctx: TenantContext): Promise<AgencyAbout> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const rows = await tx
      .select({ content: posts.content })
      .from(posts)
      .where(eq(posts.tenantId, tx.tenantId));
    return {
      ...frame,
      calendar: await readOfficeCalendar(tx, frame.profile.officeCalendar),
      units: await readUnits(tx, 'own'),
      posts: rows.map((row) => Post.parse(row.content)),
      officials: await readPublicOfficials(tx),
    };
  });
}

/**
 * The service pledge (maklumat pelayanan) and what each published standard promises.
 *
 * @see UU 25/2009 Pasal 22
 */
export async function viewPledge(ctx: TenantContext): Promise<PledgePage> {
  return ctx.run('published:read', async (tx) => {
    const frame = await readFrame(tx);
    const signatory = frame.profile.pledge?.signatory ?? null;
    const people = await readPublicOfficials(tx);
    const { cards, skipped } = await readCards(tx, ctx.tenant.slug, ctx.now);
    return {
      ...frame,
      services: cards,
      skipped,
      signatory: people.find((person) => person.slug === signatory) ?? null,
    };
  });
}
