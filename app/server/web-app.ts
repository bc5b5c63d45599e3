import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import { closeDatabase, openDatabase, type Database } from '@maklumat/operations';
import compression from 'compression';
import express, { type Express } from 'express';
import * as build from 'virtual:remix/server-build';
import type { AppContext } from '../http/app-context';
import { SECURITY_HEADERS } from '../http/security-headers';
import { healthRoutes } from './health';
import { refuseBadRequests, reportFailure } from './request-limits';
import { revalidate } from './revalidate';
import { robotsRoutes } from './robots';
import { themeRoutes } from './theme-routes';
import type { WebApp, WebAppOptions } from './web-app-contract';

// The build puts this file in build/server/.
const CLIENT = fileURLToPath(new URL('../client/', import.meta.url));

/** The whole product as one request listener. Connects to the database at the first page that needs it. */
export function createWebApp({ databaseUrl, baseUrl, now = () => new Date() }: WebAppOptions): WebApp {
  const database = openDatabase({ url: databaseUrl });
  return { listener: expressApp(database, baseUrl, now), close: () => closeDatabase(database) };
}

function expressApp(database: Database, baseUrl: string, now: () => Date): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set(SECURITY_HEADERS);
    if (baseUrl.startsWith('https:'))
      response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  });
  app.use(healthRoutes(database));
  app.use(refuseBadRequests(baseUrl));
  app.use(compression());
  app.use(
    '/assets',
    express.static(`${CLIENT}assets`, {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
      index: false,
      redirect: false,
    }),
  );
  app.use(express.static(CLIENT, { maxAge: '1d', index: false, redirect: false }));
  app.use(robotsRoutes(baseUrl));
  app.use(themeRoutes());
  app.use(revalidate(database, now));
  const getLoadContext = (): AppContext => ({ database, baseUrl, now: now(), cacheTag: null });
  const pages = createRequestHandler({ build: build, mode: 'production', getLoadContext });
  app.all('*', (request, response, next) => void pages(request, response, next));
  app.use(reportFailure());
  return app;
}
