import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Procedure } from './procedures/procedure';
import { PROCEDURES } from './procedures/procedures';
import {
  fileCase,
  follow,
  openLinked,
  recordCase,
  signIn,
  statusOf,
  take,
  type Receipt,
  type Stage,
} from './procedures/walk';
import { freePort, makeDataDir, startProduct, untilReady, type Product } from './server/product';

/** The whole house with its example people; each procedure is walked by those who work there, role by role. */
test.describe.configure({ mode: 'default', timeout: 180_000 });

let dataDir: string;
let product: Product;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  dataDir = makeDataDir();
  const PORT = String(await freePort());
  product = startProduct({ PORT, MAKLUMAT_DATA_DIR: dataDir, MAKLUMAT_DEMO: 'people' });
  await untilReady(product);
  await expect.poll(() => passwordOf(product.output()), { timeout: 60_000 }).not.toBe('');
});

test.afterAll(async () => {
  product.process.kill('SIGTERM');
  await product.ended;
  rmSync(dataDir, { recursive: true, force: true });
});

function passwordOf(output: string): string {
  return /with the password (\S+) as/.exec(output)?.[1] ?? '';
}

async function begin(page: Page, stage: Stage, procedure: Procedure, desk: string): Promise<Receipt> {
  if (procedure.filing !== null) return fileCase(page, stage, procedure);
  const official = await signIn(stage, desk);
  const receipt = await recordCase(official, stage, procedure);
  await official.close();
  return receipt;
}

for (const javaScriptEnabled of [false, true])
  for (const procedure of PROCEDURES.filter(({ once }) => !(javaScriptEnabled && once === true))) {
    const { agency, workflow, way, steps } = procedure;
    const how = javaScriptEnabled ? 'with' : 'without';
    test(`${workflow}${way === undefined ? '' : ` (${way})`} of ${agency}, from the first word to its end, the citizen ${how} JavaScript`, async ({
      browser,
    }) => {
      const stage = { origin: product.origin, browser, password: passwordOf(product.output()) };
      const officials = new Map<string, Page>();
      const official = async (who: string): Promise<Page> => {
        const open = officials.get(who) ?? (await signIn(stage, `${who}.${agency}`));
        officials.set(who, open);
        return open;
      };
      const citizen = await browser.newPage({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
      let receipt = await begin(citizen, stage, procedure, `${steps[0]?.who ?? ''}.${agency}`);
      await follow(citizen, stage, agency, receipt);
      expect(await statusOf(citizen)).toBe(procedure.firstStatus);
      if (procedure.powerless !== null) {
        const other = await official(procedure.powerless);
        await other.goto(`${stage.origin}/konsol/kasus/${receipt.number}`);
        await expect(other.getByRole('link', { name: steps[0]?.act ?? '', exact: true })).toHaveCount(0);
      }
      for (const step of steps) {
        const page = step.who === 'citizen' ? citizen : await official(step.who);
        if (step.who === 'citizen') await page.reload();
        else await page.goto(`${stage.origin}/konsol/kasus/${receipt.number}`);
        await take(page, step);
        await citizen.goto(`${stage.origin}/${agency}/lacak/${receipt.number}`);
        expect(await statusOf(citizen), step.act).toBe(step.status);
        if (step.opens === undefined) continue;
        receipt = { ...receipt, number: await openLinked(citizen) };
        expect(await statusOf(citizen), step.act).toBe(step.opens);
      }
    });
  }
