import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { freePort, makeDataDir, startProduct, untilReady, type Product } from '../server/product';
import type { Procedure } from './procedure';
import {
  fileCase,
  follow,
  openLinked,
  recordCase,
  signIn,
  statusOf,
  take,
  untilOpen,
  type Receipt,
  type Stage,
} from './walk';

/** How the citizen of a walk reads the pages. */
type Reader = { readonly javaScriptEnabled: boolean };

/** The whole house with its example people; each procedure is walked by those who work there, role by role. */
export function walkAll(procedures: readonly Procedure[], reader: Reader): void {
  test.describe.configure({ mode: 'default', timeout: 180_000 });
  const dataDir = makeDataDir();
  const officials = new Map<string, Page>();
  let product: Product;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
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

  for (const procedure of procedures)
    test(titleOf(procedure, reader), async ({ browser }) => {
      const stage = { origin: product.origin, browser, password: passwordOf(product.output()) };
      const viewport = { width: 360, height: 740 };
      const citizen = await browser.newPage({ ...reader, viewport });
      await walk(procedure, stage, citizen, async (who) => {
        const name = `${who}.${procedure.agency}`;
        const open = officials.get(name) ?? (await signIn(stage, name));
        officials.set(name, open);
        return open;
      });
      await citizen.close();
    });
}

function titleOf({ workflow, way, agency }: Procedure, { javaScriptEnabled }: Reader): string {
  const named = way === undefined ? workflow : `${workflow} (${way})`;
  const how = javaScriptEnabled ? 'with' : 'without';
  return `${named} of ${agency}, from the first word to its end, the citizen ${how} JavaScript`;
}

function passwordOf(output: string): string {
  return /with the password (\S+) as/.exec(output)?.[1] ?? '';
}

/** Walks a procedure from the first word to its end. `official` answers the open window of somebody who works there. */
async function walk(
  procedure: Procedure,
  stage: Stage,
  citizen: Page,
  official: (who: string) => Promise<Page>,
): Promise<void> {
  const { agency, steps } = procedure;
  let receipt: Receipt =
    procedure.filing === null
      ? await recordCase(
          await official(steps.find(({ who }) => who !== 'citizen')?.who ?? ''),
          stage,
          procedure,
        )
      : await fileCase(citizen, stage, procedure);
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
    if (step.byTime === true) await untilOpen(page, step);
    await take(page, step);
    await citizen.goto(`${stage.origin}/${agency}/lacak/${receipt.number}`);
    expect(await statusOf(citizen), step.act).toBe(step.status);
    if (step.opens === undefined) continue;
    receipt = { ...receipt, number: await openLinked(citizen) };
    expect(await statusOf(citizen), step.act).toBe(step.opens);
  }
}
