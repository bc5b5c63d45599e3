import { createServer, type RequestListener, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { WebAppModule } from './web-app-contract';

const BUILT = fileURLToPath(new URL('../build/server/web-app.js', import.meta.url));

/**
 * An HTTP server that can listen before there is anything to show: until `serve` is called it answers 503, so
 * a taken port is known at once and nobody waits for a connection that nobody accepts.
 */
export function createWebServer(): { server: Server; serve: (app: RequestListener) => void } {
  let current: RequestListener = (_request, response) => {
    response.writeHead(503, {
      'Content-Type': 'text/plain',
      'Retry-After': '5',
      'Cache-Control': 'no-store',
    });
    response.end('starting\n');
  };
  const server = createServer((request, response) => current(request, response));
  // A client that dribbles its request byte by byte must not hold a connection.
  server.headersTimeout = 10_000;
  // The longest any body may take; how slow each may be is the web app's to say.
  server.requestTimeout = 15 * 60_000;
  server.keepAliveTimeout = 5_000;
  return {
    server,
    serve: (app) => {
      current = app;
    },
  };
}

/** The product's own build is missing; the message says which command makes it. */
export class AppNotBuiltError extends Error {
  override readonly name = 'AppNotBuiltError';
}

/**
 * The built product, ready to be given its settings.
 *
 * @throws {AppNotBuiltError} when the app has not been built
 */
export async function loadWebApp(): Promise<WebAppModule> {
  if (!existsSync(BUILT)) {
    throw new AppNotBuiltError('The app is not built; run: npx -y pnpm@10 --filter @maklumat/app build');
  }
  return (await import(pathToFileURL(BUILT).href)) as WebAppModule;
}
