import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { isPasswordLongEnough } from './password';

/** Why a password may not be set. */
export const PASSWORD_REFUSALS = ['password-length', 'password-common'] as const;

/** Guesses a password must outlast, as a power of ten: what the library calls very unguessable. */
const GUESSES_LOG10 = 10;

/** More letters than these change no verdict and cost time. */
const JUDGED = 64;

/** Words everybody tries here first, beside the names of the person and the agency. */
const OURS = [
  'maklumat',
  'admin',
  'administrator',
  'petugas',
  'operator',
  'pemerintah',
  'pemkot',
  'pemprov',
  'dinas',
];

let judge: Promise<ZxcvbnFactory> | null = null;

/**
 * Whether a password may be set: long enough, and not to be guessed from the lists of common passwords, names and
 * Indonesian words, from patterns of the keyboard and dates, or from what is known of the person.
 *
 * @param about names of the person and of the agencies
 * @returns null when it may
 */
export async function passwordProblem(
  password: string,
  about: readonly string[],
): Promise<(typeof PASSWORD_REFUSALS)[number] | null> {
  if (!isPasswordLongEnough(password)) return 'password-length';
  judge ??= makeJudge();
  const known = [...OURS, ...about.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])];
  const words = known.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const { guessesLog10 } = (await judge).check(password.normalize('NFKC').slice(0, JUDGED), words);
  return guessesLog10 < GUESSES_LOG10 ? 'password-common' : null;
}

/** Its lists take 16 MB and a tenth of a second: loaded when the first password is set. */
async function makeJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, international, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ]);
  return new Judge({
    dictionary: { ...international.dictionary, ...indonesian.dictionary },
    graphs: international.adjacencyGraphs,
  });
}
