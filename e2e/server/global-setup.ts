import { rmSync } from 'node:fs';
import { freePort, makeDataDir, startProduct, untilReady } from './product';

/**
 * Starts the product in a data folder of its own and waits until it is ready. Its address is in
 * `MAKLUMAT_TEST_ORIGIN` for the journeys, its data folder in `MAKLUMAT_TEST_DATA_DIR`; an origin that is given is used
 * as it is.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (process.env.MAKLUMAT_TEST_ORIGIN !== undefined) return () => Promise.resolve();
  const dataDir = makeDataDir();
  const product = startProduct({ PORT: String(await freePort()), MAKLUMAT_DATA_DIR: dataDir });
  await untilReady(product);
  process.env.MAKLUMAT_TEST_ORIGIN = product.origin;
  process.env.MAKLUMAT_TEST_DATA_DIR = dataDir;
  return async () => {
    product.process.kill('SIGTERM');
    await product.ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
