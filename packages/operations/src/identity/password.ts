import { hash, verify } from '@node-rs/argon2';

/** Shortest and longest password, in characters; the longest keeps hashing from being a burden. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

// argon2id (the library's default), as OWASP's cheat sheet has it: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has, at the same cost: checked when there is no such person, so that it takes as long. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$bWFrbHVtYXQgbm9ib2R5$qgWJz1cXa8p2b0wT0J6y3m4H1vQf8l5nZ7uXk9RrS0c';

/** Whether a password may be set. */
export function isPasswordLongEnough(password: string): boolean {
  const { length } = canonical(password);
  return length >= PASSWORD_LENGTH.min && length <= PASSWORD_LENGTH.max;
}

/** Hash of a password for storing: argon2id as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), COST);
}

/**
 * Whether this is the password; takes as long when there is nobody to compare with.
 *
 * @param stored the hash, or null when no such person exists
 */
export async function isPasswordOf(stored: string | null, password: string): Promise<boolean> {
  const given = canonical(password).slice(0, PASSWORD_LENGTH.max * 2);
  const matches = await verify(stored ?? NOBODYS_HASH, given);
  return matches && stored !== null;
}

/** Two keyboards may write one letter in two ways. */
function canonical(password: string): string {
  return password.normalize('NFKC');
}
