import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find-browser';

const browser = await findBrowser();

/** One after the other on a house of their own: begun first, they run beside all others instead of after them. */
const LONG = ['**/procedures.spec.ts', '**/procedures-scripted.spec.ts', '**/start.spec.ts'];

export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  fullyParallel: true,
  // Each waits much of its time for a page: three keep two cores busy.
  workers: 3,
  // A journey is no measurement: it may take its time on a busy machine.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? [['line']] : [['line'], ['json']],
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: LONG },
  ],
  globalSetup: './server/global-setup.ts',
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'off',
    screenshot: 'off',
    launchOptions: browser,
  },
});
