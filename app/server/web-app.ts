import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import { clamdAddress, clamdScanner, diskFileStore, type VirusScanner } from '@maklumat/files';
import { closeDatabase, openDatabase, parseMasterKey } from '@maklumat/operations';
import compression from 'compression';
import express, { type Express, type Response as ExpressResponse } from 'express';
import * as build from 'virtual:remix/server-build';
import type { AppContext } from '../http/app-context';
import { routeRules } from '../http/route-rules';
import { securityHeaders } from '../http/security-headers';
import { limitBodies } from './body-limits';
import { refuseForeignForms } from './foreign-forms';
import { healthRoutes } from './health';
import { refuseBadRequests, reportFailure } from './request-limits';
import { revalidate } from './revalidate';
import { robotsRoutes } from './robots';
import { themeRoutes } from './theme-routes';
import type { WebApp, WebAppOptions } from './web-app-contract';

// The build puts this file in build/server/.
const CLIENT = fileURLToPath(new URL('../client/', import.meta.url));

type Served = Pick<AppContext, 'database' | 'keys' | 'files' | 'baseUrl'>;

/** The whole product as one request listener. Connects to the database at the first page that needs it. */
export function createWebApp(options: WebAppOptions): WebApp {
  const { databaseUrl, baseUrl, masterKey, filesDir } = options;
  const { trustedProxies = ['loopback'], now = () => new Date() } = options;
  const served: Served = {
    database: openDatabase({ url: databaseUrl }),
    keys: parseMasterKey(masterKey),
    files: diskFileStore(filesDir, scannerAt(options.clamd)),
    baseUrl,
  };
  const app = express();
  app.set('trust proxy', [...trustedProxies]);
  const ruleOf = routeRules(build.routes);
  addHeaders(app, baseUrl, ruleOf);
  app.use(healthRoutes(served.database));
  app.use(limitBodies(ruleOf));
  app.use(refuseBadRequests(baseUrl));
  app.use(refuseForeignForms(baseUrl));
  app.use(compression());
  addFiles(app, baseUrl);
  app.use(revalidate(served.database, now));
  addPages(app, served, ruleOf, now);
  app.use(reportFailure());
  return { listener: app, close: () => closeDatabase(served.database) };
}

/** @throws {RangeError} for an address that is none: files would be kept unseen otherwise */
function scannerAt(clamd: string | undefined): VirusScanner | undefined {
  if (clamd === undefined) return undefined;
  const address = clamdAddress(clamd);
  if (address === null) throw new RangeError('createWebApp: clamd is no address.');
  return clamdScanner(address);
}

function addHeaders(app: Express, baseUrl: string, ruleOf: ReturnType<typeof routeRules>): void {
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((request, response, next) => {
    const headers = securityHeaders(ruleOf(request.path), baseUrl);
    response.set(headers);
    keepOne(response, new Set(Object.keys(headers).map((name) => name.toLowerCase())));
    next();
  });
}

/** Remix appends a page's headers to those that stand: of these the page's own takes the place of ours. */
function keepOne(response: ExpressResponse, names: ReadonlySet<string>): void {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    names.has(name.toLowerCase()) ? response.set(name, value) : append(name, value);
}

function addFiles(app: Express, baseUrl: string): void {
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
}

function addPages(
  app: Express,
  served: Served,
  ruleOf: ReturnType<typeof routeRules>,
  now: () => Date,
): void {
  const pages = createRequestHandler({
    build: build,
    mode: 'production',
    getLoadContext: (request): AppContext => ({
      ...served,
      now: now(),
      clientAddress: request.ip ?? '',
      isFile: ruleOf(request.path).isFile,
      cacheTag: null,
      formCameBack: false,
    }),
  });
  app.all('*', (request, response, next) => void pages(request, response, next));
}
