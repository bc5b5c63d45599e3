import { informationRules, newId, roles, withNationalCalendar, withTenant } from '@maklumat/db';
import type { TestDatabase } from '@maklumat/db/testing';
import type { InformationRule } from '@maklumat/public-information';
import { anEntry } from '@maklumat/public-information/testing';
import type { Collection } from '@maklumat/standards';
import { aRole } from '@maklumat/standards/testing';
import type { OfficialContext, TenantRef } from '../context';
import { decideInformation } from '../information/decide-information';
import { keepInformationFile } from '../information/information-file';
import { saveInformation, type SaveInformation } from '../information/save-information';
import { anOfficial } from './an-office';
import type { Agency } from './two-agencies';

/** Role that writes and approves entries of the public information list. */
export const INFORMATION_KEEPER = 'pengelola-informasi';
/** Role that writes them and approves none. */
export const INFORMATION_WRITER = 'penulis-informasi';

const COLLECTION: Collection = 'public-information';
const PDF = {
  name: 'laporan.pdf',
  bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

/** Gives an agency the roles that keep its public information list. */
export async function addInformationRole(database: TestDatabase, tenant: TenantRef): Promise<void> {
  const row = (slug: string, approves: Collection[]) => ({
    ...{ tenantId: tenant.id, id: newId(), slug, contentHash: 'hash' },
    content: { ...aRole(), slug, writes: [COLLECTION], approves },
  });
  await withTenant(database.db, tenant.id, (tx) =>
    tx.insert(roles).values([row(INFORMATION_KEEPER, [COLLECTION]), row(INFORMATION_WRITER, [])]),
  );
}

/** Records two grounds of the law, `uu-14-2008-17-g` and `-h`. */
export async function recordGrounds(database: TestDatabase): Promise<void> {
  const ground = (letter: string): InformationRule => ({
    ...{ id: `uu-14-2008-17-${letter}`, kind: 'ground', citation: 'UU 14/2008' },
    ...{ article: `UU 14/2008 Pasal 17 huruf ${letter}`, name: { id: `Dasar ${letter}` } },
    ...{ summary: { id: `Bunyi huruf ${letter}.` }, verified: false, checkedOn: null },
  });
  await withNationalCalendar(database.db, async (tx) => {
    for (const [position, letter] of ['g', 'h'].entries()) {
      const content = ground(letter);
      await tx
        .insert(informationRules)
        .values({ id: content.id, position, content, contentHash: 'hash', recordedAt: new Date(0) });
    }
  });
}

/** Two people who keep the list of an agency: one writes, the other may approve too. */
export async function informationKeepers(
  database: TestDatabase,
  tenant: TenantRef,
  now: Date,
): Promise<{ writer: OfficialContext; approver: OfficialContext }> {
  await addInformationRole(database, tenant);
  return {
    writer: await anOfficial(database, tenant, [{ role: INFORMATION_WRITER, unit: null }], now),
    approver: await anOfficial(database, tenant, [{ role: INFORMATION_KEEPER, unit: null }], now),
  };
}

/** What a form for a new entry sends. */
export function newInformation(more: Partial<SaveInformation> = {}): SaveInformation {
  const { file: _file, ...entry } = anEntry();
  return {
    ...{ number: null, readVersion: 0, submissionId: newId(), entry, file: { does: 'keep' } },
    ...more,
  };
}

/** Number of an entry that was just written. */
export async function written(ctx: OfficialContext, more: Partial<SaveInformation> = {}): Promise<number> {
  const result = await saveInformation(ctx, newInformation(more));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.number;
}

/** Number of an entry with a file that waits for approval. */
export async function anEntryOf({ official }: Agency): Promise<number> {
  const kept = await keepInformationFile(official, PDF);
  if (!kept.ok) throw new Error(kept.refusal.code);
  return written(official, { file: { does: 'take', ticket: kept.file.ticket } });
}

/** Number of an entry with a file that is public. */
export async function aPublishedEntryOf(agency: Agency): Promise<number> {
  const { database, tenant, official } = agency;
  const number = await anEntryOf(agency);
  const held = [{ role: INFORMATION_KEEPER, unit: null }];
  const other = await anOfficial(database, tenant, held, official.now);
  const result = await decideInformation(other, { number, readVersion: 1, step: 'approve', reason: '' });
  if (!result.ok) throw new Error(result.refusal.code);
  return number;
}
