import {
  deriveKey,
  deriveKeys,
  openUnderAny,
  sealUnder,
  UnsealError,
  type DataKey,
  type MasterKey,
} from '@maklumat/operations';
import { z } from 'zod';
import { cookieName, readCookie, setCookie } from './cookies';

/** What a cookie needs of the request it is read from or answered to; a VisitRequest is one. */
type Visit = {
  readonly request: Request;
  readonly keys: MasterKey;
  readonly baseUrl: string;
  readonly now: Date;
};

/** A cookie that only this installation can read and nobody can alter. */
export type SealedCookie<T> = {
  /** What it holds; null without one, and for one that has ended, was altered or is another's. */
  read(visit: Visit): T | null;
  /** Set-Cookie header that keeps a value. @throws {RangeError} when it is longer than browsers keep */
  write(visit: Visit, value: T): string;
  /** Set-Cookie header that removes it. */
  clear(visit: Pick<Visit, 'baseUrl'>): string;
};

/** The end is inside: a browser that keeps the cookie longer gains nothing. */
const Content = z.object({ endsAt: z.number(), value: z.unknown() });

/** Browsers drop a longer one without a word. */
const LONGEST = 4_000;

/**
 * A short-lived cookie for something that must survive a reload and be in no address: the access code on the
 * receipt, the token of a draft. AES-GCM under a key of its own purpose.
 *
 * @param purpose permanent; cookies of one purpose are not read for another
 */
export function sealedCookie<S extends z.ZodType>(options: {
  readonly name: string;
  readonly purpose: string;
  readonly maxAgeSeconds: number;
  readonly schema: S;
}): SealedCookie<z.infer<S>> {
  const { name, purpose, maxAgeSeconds, schema } = options;
  const keysOf = (visit: Visit): readonly DataKey[] => deriveKeys(visit.keys, `cookie:${purpose}`);
  return {
    read(visit) {
      const sent = readCookie(visit.request, cookieName(name, visit.baseUrl));
      const content = Content.safeParse(sent === null ? null : opened(keysOf(visit), sent, name));
      if (!content.success || content.data.endsAt <= visit.now.getTime()) return null;
      const value = schema.safeParse(content.data.value);
      return value.success ? value.data : null;
    },
    write(visit, value) {
      const content = JSON.stringify({ endsAt: visit.now.getTime() + maxAgeSeconds * 1000, value });
      const sealed = Buffer.from(
        sealUnder(deriveKey(visit.keys, `cookie:${purpose}`), content, name),
      ).toString('base64url');
      if (sealed.length > LONGEST)
        throw new RangeError(`The cookie "${name}" would have ${sealed.length} characters.`);
      return setCookie(cookieName(name, visit.baseUrl), sealed, maxAgeSeconds, visit.baseUrl);
    },
    clear: ({ baseUrl }) => setCookie(cookieName(name, baseUrl), '', 0, baseUrl),
  };
}

function opened(keys: readonly DataKey[], sent: string, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(openUnderAny(keys, Buffer.from(sent, 'base64url'), name)).toString('utf8'));
  } catch (error) {
    if (error instanceof UnsealError) return null;
    throw error;
  }
}
