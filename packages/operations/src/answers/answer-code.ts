import { randomInt } from 'node:crypto';

/** Letters and figures that are not taken for each other, read out or written by hand. */
const SIGNS = '23456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 5;

/** A short name for an entry's address: 24 million of them, so that an agency's never run out. */
export function makeAnswerCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/** The code in the last part of an address, `k7m2q` or `k7m2q-cara-membuat-ktp`; null for anything else. */
export function readAnswerCode(text: string): string | null {
  const [, code] = /^([2-9a-hjkmnp-tv-z]{5})(?:-.*)?$/u.exec(text) ?? [];
  return code ?? null;
}
