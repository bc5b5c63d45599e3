import type { Server } from 'node:http';
import { SettingsError } from './settings';

/**
 * Starts listening.
 *
 * @throws {SettingsError} when the address cannot be had, in one sentence with what to do
 */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SettingsError(whyNot(error, port, host))),
    );
    server.listen(port, host, resolve);
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT ${port} is in use by another program; stop it, or choose another one, for example PORT=${port === 65535 ? 3000 : port + 1}.`;
    case 'EACCES':
      return `PORT ${port} may not be used by this user; choose one above 1023, for example PORT=3000.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine; use 127.0.0.1 for this machine alone or 0.0.0.0 for all.`;
    default:
      return `HOST ${host} with PORT ${port} cannot be used (${error.code ?? error.message}).`;
  }
}
