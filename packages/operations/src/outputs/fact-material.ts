import { caseSight, namesPerson, type CaseSight, type PersonOutput } from '@maklumat/access';
import type { WorkingTime } from '@maklumat/calendar';
import { clocksOf, replayCase, type FactMaterial, type KnownPerson } from '@maklumat/cases';
import { caseEvents, caseFiles, reportingCases, serviceCases, type TenantTx } from '@maklumat/db';
import type { CaseEvent } from '@maklumat/workflow';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { readWorkingTime } from '../calendar/read-working-time';
import { readAllTexts } from '../cases/case-contents';
import { readContacts, type CaseContact } from '../cases/case-contact';
import { maskedFor } from '../cases/case-restriction';
import { readCaseRules } from '../cases/case-rules';
import { readFileAbout } from '../cases/kept-file';
import { eventOf, isUnreadable, type CaseRow } from '../cases/load-case';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { readUnits } from '../public/read-frame';

/** A case with everything its facts are read from, as far as this official may see it. */
export type SeenMaterial = { readonly sight: CaseSight; readonly material: FactMaterial };

/** Who reads, as far as it decides what is seen. */
type Reader = Pick<OfficialContext, 'keys'> & {
  readonly official: Pick<OfficialContext['official'], 'memberships'>;
};

type Shelf = {
  readonly events: ReadonlyMap<string, readonly CaseEvent[]>;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly contacts: ReadonlyMap<string, CaseContact | null>;
  readonly days: ReadonlyMap<string, number | null>;
  readonly units: ReadonlyMap<string, string>;
  readonly calendar: WorkingTime;
  /** Cases whose words this official is not to see for now. */
  readonly masked: ReadonlySet<string>;
};

/**
 * Reads what the facts of many cases come from, in a handful of statements however many they are. A case whose log
 * cannot be read is left out.
 *
 * @param own number and day of the entry or document that shows them, by case
 * @param output what they are made into, which decides whether it names the person
 */
export async function readMaterials(
  tx: TenantTx,
  ctx: Reader,
  caseIds: readonly string[],
  own: ReadonlyMap<string, NonNullable<FactMaterial['own']>>,
  output: PersonOutput,
): Promise<ReadonlyMap<string, SeenMaterial>> {
  if (caseIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(serviceCases)
    .where(and(eq(serviceCases.tenantId, tx.tenantId), inArray(serviceCases.id, [...caseIds])));
  const shelf = {
    ...(await readShelf(tx, ctx, caseIds)),
    masked: await maskedFor(tx, ctx.official, caseIds),
  };
  // What an objection's register says of the request comes from the request, as far as this official may see that.
  const openers = await readMaterials(
    tx,
    ctx,
    [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))],
    new Map(),
    output,
  );
  const found = new Map<string, SeenMaterial>();
  for (const row of rows) {
    try {
      const seen = await materialOf(tx, ctx, row, { shelf, output, own: own.get(row.id) ?? null });
      const opener = row.parentId === null ? undefined : openers.get(row.parentId);
      const openedIn = opener === undefined || opener.sight === 'nothing' ? undefined : opener.material;
      found.set(row.id, { ...seen, material: { ...seen.material, openedIn } });
    } catch (error) {
      if (!isUnreadable(error)) throw error;
    }
  }
  return found;
}

async function materialOf(
  tx: TenantTx,
  ctx: Pick<Reader, 'official'>,
  row: CaseRow,
  { shelf, own, output }: { shelf: Shelf; own: FactMaterial['own']; output: PersonOutput },
): Promise<SeenMaterial> {
  const { definition, limits } = await readCaseRules(tx, row);
  const events = shelf.events.get(row.id) ?? [];
  const state = replayCase(events, definition);
  const seen = { ...state, isRestricted: shelf.masked.has(row.id) };
  const sight = caseSight(definition, seen, ctx.official.memberships);
  const material: FactMaterial = {
    ...{ own, publicNumber: row.number, events, state, definition },
    clocks: clocksOf(state, definition, limits),
    calendar: shelf.calendar,
    texts: sight === 'words' || sight === 'words-and-person' ? shelf.texts : null,
    person: personOf(shelf.contacts.get(row.id), namesPerson(output, state.identity, sight)),
    units: shelf.units,
    daysTaken: shelf.days.get(row.id) ?? null,
  };
  return { sight, material };
}

function personOf(contact: CaseContact | null | undefined, isNamed: boolean): KnownPerson {
  if (contact === undefined) return 'none';
  if (!isNamed) return 'withheld';
  return contact ?? 'erased';
}

async function readShelf(
  tx: TenantTx,
  { keys }: Pick<OfficialContext, 'keys'>,
  caseIds: readonly string[],
): Promise<Omit<Shelf, 'masked'>> {
  const tenantKey = await openTenantKey(tx, keys);
  const texts = await readAllTexts(tx, caseIds, keys);
  const names = await tx
    .select({ id: caseFiles.id, sealed: caseFiles.sealed })
    .from(caseFiles)
    .where(and(eq(caseFiles.tenantId, tx.tenantId), inArray(caseFiles.caseId, [...caseIds])));
  const nameOf = new Map(
    names.map((row) => [row.id, readFileAbout({ id: tx.tenantId }, tenantKey, row).name]),
  );
  const facts = await tx
    .select({ id: reportingCases.id, days: reportingCases.workingDays })
    .from(reportingCases)
    .where(and(eq(reportingCases.tenantId, tx.tenantId), inArray(reportingCases.id, [...caseIds])));
  return {
    events: await readLogs(tx, caseIds),
    // The content of a file is its id.
    texts: new Map([...texts].map(([id, text]) => [id, text === null ? null : (nameOf.get(text) ?? text)])),
    contacts: await readContacts(tx, caseIds, tenantKey),
    days: new Map(facts.map(({ id, days }) => [id, days])),
    units: new Map((await readUnits(tx)).map(({ slug, name }) => [slug, name.id])),
    calendar: await readWorkingTime(tx),
  };
}

/** The logs of many cases in their order, by case. @internal */
export async function readLogs(
  tx: TenantTx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseEvent[]>> {
  const rows = await tx
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.tenantId, tx.tenantId), inArray(caseEvents.caseId, [...caseIds])))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.sequence));
  const logs = new Map<string, CaseEvent[]>();
  for (const row of rows) logs.set(row.caseId, [...(logs.get(row.caseId) ?? []), eventOf(row)]);
  return logs;
}
