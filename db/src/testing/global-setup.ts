import type { TestProject } from 'vitest/node';
import { startTestServer, type TestServer } from './test-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of the run's server, pointing at its template database. */
    maklumatTestServer: { adminUrl: string; ownerUrl: string; appUrl: string; version: string };
  }
}

let running: TestServer | undefined;

/** Starts the run's PostgreSQL and migrates its template database. */
export async function setup(project: TestProject): Promise<void> {
  running = await startTestServer();
  const { adminUrl, ownerUrl, appUrl, version } = running.server;
  project.provide('maklumatTestServer', { adminUrl, ownerUrl, appUrl, version });
}

/** Stops it and removes its files. */
export async function teardown(): Promise<void> {
  await running?.stop();
}
