import {
  inspectPublication,
  scanRefusal,
  PUBLICATION_LIMITS,
  type PublicationMediaType,
  type UploadRefusal,
} from '@maklumat/files';
import { InformationFile } from '@maklumat/public-information';
import { hasRoomFor } from '../cases/file-quota';
import { openTenantKey, openUnder, sealUnder, standingKey, type TenantKey } from '../keys';
import type { OfficialContext } from '../context';
import { OperationError } from '../operation-error';
import { requireInformationRight } from './information-rights';

/** A file that was sent with a form which came back: what it is, and the ticket by which the next form names it. */
export type KeptInformationFile = {
  readonly ticket: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** A file as it came from a form. */
export type GivenPublication = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Keeps a file for an entry that is not saved yet, as it is and unsealed: it is to be public. The ticket is sealed for
 * this agency and this official, so no form can name somebody else's bytes.
 *
 * @throws {OperationError} `forbidden` for who writes no entries
 */
export async function keepInformationFile(
  ctx: OfficialContext,
  { name, bytes }: GivenPublication,
): Promise<{ ok: true; file: KeptInformationFile } | { ok: false; refusal: UploadRefusal }> {
  await ctx.run('information:keep', (tx) => requireInformationRight(tx, ctx, 'mayWrite'));
  const inspected = await inspectPublication(bytes, { name, limits: PUBLICATION_LIMITS });
  if (!inspected.ok) return inspected;
  const harm = await scanRefusal(ctx.files.scanner, bytes);
  if (harm !== null) return { ok: false, refusal: harm };
  const hasRoom = await ctx.run('information:keep', (tx) => hasRoomFor(tx, inspected.bytes.length));
  if (!hasRoom) return { ok: false, refusal: { code: 'quota-full' } };
  const { sha256: storedAs } = await ctx.files.put(inspected.bytes);
  const about = { name: inspected.safeName, mediaType: inspected.mediaType, bytes: inspected.bytes.length };
  const ticket = await ctx.run('information:keep', async (tx) => {
    const key = await openTenantKey(tx, ctx.keys);
    return sealTicket(key, ctx, InformationFile.parse({ storedAs, ...about }));
  });
  return { ok: true, file: { ticket, ...about } };
}

/** The file that a ticket stands for. @throws {OperationError} `invalid-input` for a ticket that is none of theirs */
export function openTicket(key: TenantKey, ctx: OfficialContext, ticket: string): InformationFile {
  try {
    const sealed = new Uint8Array(Buffer.from(ticket, 'base64url'));
    const text = Buffer.from(openUnder(standingKey(key), sealed, boundTo(ctx))).toString('utf8');
    return InformationFile.parse(JSON.parse(text));
  } catch {
    throw new OperationError('invalid-input');
  }
}

function sealTicket(key: TenantKey, ctx: OfficialContext, file: InformationFile): string {
  return Buffer.from(sealUnder(standingKey(key), JSON.stringify(file), boundTo(ctx))).toString('base64url');
}

function boundTo({ tenant, official }: OfficialContext): string {
  return `information-file ${tenant.id} ${official.userId}`;
}

/** A file of an entry, with its bytes. */
export type OpenedInformationFile = {
  readonly name: string;
  readonly mediaType: PublicationMediaType;
  readonly bytes: Uint8Array;
  /** Changes with the bytes. */
  readonly tag: string;
};
