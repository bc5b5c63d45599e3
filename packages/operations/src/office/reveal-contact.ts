import { readContact, type CaseContact } from '../cases/case-contact';
import type { OfficialContext } from '../context';
import { openTenantKey } from '../keys';
import { OperationError } from '../operation-error';
import { recordAudit } from './record-audit';
import { loadSeenCase } from './seen-case';

/** What an official may want the person's name and contact for; the last for whatever else the work asks. */
export const REVEAL_PURPOSES = ['reach', 'verify', 'letter', 'visit', 'hand-over', 'other'] as const;
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number];

/**
 * Who reported and how to reach them. Each reading is written down with who read it and what for.
 *
 * @throws {OperationError} `not-found` for a case out of sight and for one without contact, `forbidden` when the
 *   person is not for this official
 */
export async function revealContact(
  ctx: OfficialContext,
  number: string,
  purpose: RevealPurpose,
): Promise<CaseContact> {
  return ctx.run('cases:read', async (tx) => {
    const { loaded, sight } = await loadSeenCase(tx, ctx, number);
    if (sight !== 'words-and-person') throw new OperationError('forbidden');
    const contact = await readContact(tx, loaded.row.id, await openTenantKey(tx, ctx.keys));
    if (contact === null) throw new OperationError('not-found');
    await recordAudit(tx, ctx, {
      action: 'case-contact-read',
      subject: loaded.row.number,
      details: { purpose },
    });
    return contact;
  });
}
