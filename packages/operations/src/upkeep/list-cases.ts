import { serviceCases, withTenant, type Database } from '@maklumat/db';
import { and, asc, eq, gt } from 'drizzle-orm';

/** A case by what names it, and how long its row says the log is. */
export type ListedCase = { readonly id: string; readonly number: string; readonly version: number };

const PAGE = 200;

/** Every case of a tenant, a page at a time: no transaction stays open while the caller works. @internal */
export async function* listCases(database: Database, tenantId: string): AsyncGenerator<ListedCase> {
  let after: string | null = null;
  for (;;) {
    const page: ListedCase[] = await readPage(database, tenantId, after);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

function readPage(database: Database, tenantId: string, after: string | null): Promise<ListedCase[]> {
  return withTenant(
    database,
    tenantId,
    (tx) =>
      tx
        .select({ id: serviceCases.id, number: serviceCases.number, version: serviceCases.version })
        .from(serviceCases)
        .where(
          and(
            eq(serviceCases.tenantId, tx.tenantId),
            after === null ? undefined : gt(serviceCases.id, after),
          ),
        )
        .orderBy(asc(serviceCases.id))
        .limit(PAGE),
    { readOnly: true },
  );
}
