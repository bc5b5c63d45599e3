import { DatabaseSetupError } from '../errors';

/** The embedded PostgreSQL cannot run; `message` says why and what to do. */
export class EmbeddedServerError extends DatabaseSetupError {
  override readonly name = 'EmbeddedServerError';
  override readonly code = 'embedded-server';
}
