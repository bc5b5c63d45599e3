import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find-browser';

const browser = await findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
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
  globalSetup: './server/global-setup.ts',
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'off',
    screenshot: 'off',
    launchOptions: browser,
  },
});
