import { opensIdentity, type CaseSight, type PersonOutput } from '@maklumat/access';
import type { TenantTx } from '@maklumat/db';
import type { LoadedCase } from '../cases/load-case';
import { recordAudit } from '../office/record-audit';
import type { RevealPurpose } from '../office/reveal-contact';

/** Writes down that a paper opened the name of who asked to be kept secret, in the words in which the case page does. */
export async function auditOpenedName(
  tx: TenantTx,
  ctx: Parameters<typeof recordAudit>[1],
  { loaded, sight, output }: { loaded: LoadedCase; sight: CaseSight; output: PersonOutput },
): Promise<void> {
  if (!opensIdentity(output, loaded.state.identity, sight)) return;
  const details = { purpose: 'letter' } satisfies { purpose: RevealPurpose };
  await recordAudit(tx, ctx, { action: 'case-contact-read', subject: loaded.row.number, details });
}
