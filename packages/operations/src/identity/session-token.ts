import { createHash, randomBytes } from 'node:crypto';

/** Hours after which a session ends whatever happens: one working day with its evening. */
export const SESSION_HOURS = 12;

/** Hours without a page after which it ends: longer than a meeting. */
export const IDLE_HOURS = 4;

/** Minutes for the step that is missing after the password: a code, or setting up what gives codes. */
export const HALF_SESSION_MINUTES = 30;

const HOUR_MS = 3_600_000;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new token: 256 random bits, to be kept by the browser alone. @internal */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the table holds in place of the token; null when the text cannot be one. @internal */
export function sessionIdOf(token: string): string | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest('hex') : null;
}

/** When a session that begins now ends at the latest. @internal */
export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + SESSION_HOURS * HOUR_MS);
}

/** When a session that lacks a step ends. @internal */
export function halfSessionEnd(now: Date): Date {
  return new Date(now.getTime() + HALF_SESSION_MINUTES * 60_000);
}

/** A session last seen before this instant has ended. @internal */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_HOURS * HOUR_MS);
}
