import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** No file of an agency is near this; a larger one is a mistake or an attack. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** Text of a file, or a sentence that says why it cannot be read. */
export type TextResult = { ok: true; text: string } | { ok: false; message: string };

/**
 * Reads a UTF-8 text file below `root`. A link out of the folder, a device, a file over 1 MiB or one that
 * is not UTF-8 is refused with a sentence; nothing is thrown.
 */
export function readTextFile(root: string, path: string): TextResult {
  try {
    const refusal = refuseFile(root, path);
    if (refusal !== null) return { ok: false, message: refusal };
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (cause) {
    if (cause instanceof TypeError) return { ok: false, message: 'is not UTF-8 text; save it as UTF-8' };
    return { ok: false, message: `cannot be read (${errorCode(cause)})` };
  }
}

/** Why a path must not be followed, or null: it leads out of `root`, or is neither file nor folder. */
export function refuseLink(root: string, path: string): string | null {
  const base = realpathSync(root);
  const target = realpathSync(path);
  if (target === base || target.startsWith(base + sep)) return null;
  return 'is a link that leads out of the tenants folder; put the file itself here';
}

function refuseFile(root: string, path: string): string | null {
  const link = refuseLink(root, path);
  if (link !== null) return link;
  const entry = lstatSync(realpathSync(path));
  if (!entry.isFile()) return 'is not a file';
  if (entry.size > MAX_FILE_BYTES)
    return `has ${entry.size} bytes; at most ${MAX_FILE_BYTES} (1 MiB) are read`;
  return null;
}

/** `ENOENT` and its like, for a sentence; never a stack. */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
}
