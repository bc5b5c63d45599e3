import { REQUEST_KINDS, type RequestKind } from '@maklumat/personal-data';

/** Kinds of requests about personal data as addresses have them. */
const IN_ADDRESS: Readonly<Record<RequestKind, string>> = {
  access: 'akses',
  correction: 'perbaikan',
  restriction: 'pembatasan',
  withdrawal: 'penarikan',
  deletion: 'penghapusan',
};

/** A kind as addresses have it. */
export function kindInAddress(kind: RequestKind): string {
  return IN_ADDRESS[kind];
}

/** The kind that an address means; null for any other text. */
export function kindOfAddress(text: string | undefined): RequestKind | null {
  return REQUEST_KINDS.find((kind) => IN_ADDRESS[kind] === text) ?? null;
}
