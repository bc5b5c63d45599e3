import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('../../', import.meta.url));
const everywhere = ['app', 'db', 'tenants', 'packages'];
const ignored = ['**/node_modules/**', '**/build/**'];

/** Begun first, they run beside all others instead of after them. */
const LONG = ['isolation.db.test.ts', 'limits.db.test.ts', 'busy-neighbour.db.test.ts'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      LONG.some((name) => moduleId.endsWith(name)) ? 0 : 1;
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    sequence: { sequencer: LongFirst },
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
