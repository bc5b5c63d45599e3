import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../../', import.meta.url));
const everywhere = ['app', 'db', 'tenants', 'packages'];
const ignored = ['**/node_modules/**', '**/build/**'];

export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          root,
          include: everywhere.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
          exclude: [...ignored, '**/*.db.test.ts'],
          env: { TZ: 'UTC' },
          // Modules are loaded once for all files: no test leaves anything behind in one.
          isolate: false,
          // Properties over thousands of inputs need their time on a busy machine.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          sequence: { groupOrder: 1 },
          root,
          include: everywhere.map((folder) => `${folder}/**/*.db.test.ts`),
          exclude: ignored,
          globalSetup: [`${root}db/src/testing/global-setup.ts`],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Each waits a third of its time for the server: three keep two cores busy.
          maxWorkers: 3,
          // As above; each file has a database of its own.
          isolate: false,
        },
      },
    ],
  },
});
