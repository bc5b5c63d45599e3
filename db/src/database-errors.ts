import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseStatementError, DatabaseUnreachableError } from './errors';

const SQL_STATE = /^[0-9A-Z]{5}$/;
const NETWORK_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
]);

/** SQLSTATEs callers decide by. */
export const SQL_STATES = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  insufficientPrivilege: '42501',
} as const;

interface DriverError {
  code: string;
  message: string;
  constraint: string | undefined;
}

function driverErrorOf(error: unknown): DriverError | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at instanceof AggregateError && at.errors.length > 0) return driverErrorOf(at.errors[0]);
    if (at instanceof DatabaseStatementError)
      return { code: at.sqlState, message: at.message, constraint: at.constraint };
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (NETWORK_CODES.has(code) || (SQL_STATE.test(code) && 'severity' in at)) {
      const named =
        'constraint_name' in at && typeof at.constraint_name === 'string' ? at.constraint_name : undefined;
      return {
        code,
        message: at.message,
        constraint: (named ?? quotedConstraint(at.message))?.replace(/_\d+$/, ''),
      };
    }
  }
  return undefined;
}

function quotedConstraint(message: string): string | undefined {
  return /constraint "([^"]+)"/.exec(message)?.[1];
}

/** The SQLSTATE behind an error thrown by a query or a transaction; undefined when it is no refusal by PostgreSQL. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = driverErrorOf(error)?.code;
  return code !== undefined && SQL_STATE.test(code) ? code : undefined;
}

/** Name of the violated constraint, also on a sharded server, where only the message tells it. */
export function constraintOf(error: unknown): string | undefined {
  return driverErrorOf(error)?.constraint;
}

/** `host:port/database` of a connection string, for messages; never user or password. */
export function addressOf(url: string): string {
  const parsed = parseUrl(url);
  return parsed === null
    ? 'the given address'
    : `${parsed.hostname}:${parsed.port || '5432'}${parsed.pathname}`;
}

function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/**
 * What a failed query or transaction means: DatabaseUnreachableError when no server answered,
 * DatabaseStatementError when PostgreSQL refused, otherwise the error itself.
 */
export function toDatabaseError(error: unknown, url: string): unknown {
  const raw = error instanceof DrizzleQueryError ? error.cause : error;
  // An error of our own that merely has a database error as its cause stays what it is.
  const driver = isFromDriver(raw) ? driverErrorOf(raw) : undefined;
  if (driver === undefined) return error;
  const message = unreachableMessage(driver, url);
  if (message !== undefined) return new DatabaseUnreachableError(message, { cause: error });
  const refused = new DatabaseStatementError(driver.code, driver.constraint, withoutValues(driver));
  if (error instanceof Error && error.stack !== undefined)
    refused.stack = `${refused.name}: ${refused.message}\n${framesOf(error)}`;
  return refused;
}

function isFromDriver(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return false;
  return NETWORK_CODES.has(error.code) || (SQL_STATE.test(error.code) && 'severity' in error);
}

/** Class 22 (data exception) repeats the value it could not read, which may be what somebody typed. */
function withoutValues({ code, message }: DriverError): string {
  return code.startsWith('22') ? message.replaceAll(/"[^]*"/g, '"…"') : message;
}

/** Only the frames: the first lines of a query error hold the statement's parameters. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}

function unreachableMessage(driver: DriverError, url: string): string | undefined {
  const address = addressOf(url);
  const user = decodeURIComponent(parseUrl(url)?.username ?? '');
  const why: Record<string, string> = {
    '28P01': `refused the password of "${user}"; correct it in the connection string, or run "pnpm maklumat db setup" to set it anew.`,
    '28000': `does not let "${user}" in (pg_hba.conf, TLS or a role that may not log in); allow this login from this machine.`,
    '3D000':
      'has no such database; run "pnpm maklumat db setup" or correct the name in the connection string.',
    '53300': 'has no free connection left; raise max_connections or use fewer processes.',
    '57P01': 'closed the connection because it is being shut down; try again when it is up.',
    '57P02': 'closed the connection because one of its processes crashed; try again in a moment.',
    '57P03': 'is starting up or shutting down; try again in a moment.',
  };
  if (NETWORK_CODES.has(driver.code))
    return `No PostgreSQL answers at ${address} (${driver.code}); start the server, or correct host and port in the connection string.`;
  const sentence = why[driver.code];
  return sentence ? `The PostgreSQL at ${address} ${sentence}` : undefined;
}
