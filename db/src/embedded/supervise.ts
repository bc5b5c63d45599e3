import { setTimeout as sleep } from 'node:timers/promises';
import { clearLeftover } from './leftover-postmaster';
import { startPostmaster, type Postmaster, type PostmasterOptions } from './postmaster';

/** A server kept running until stop(). @internal */
export interface Supervised {
  stop(): Promise<void>;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 10_000;
const CALM_AFTER_MS = 60_000;
const FAST_MS = 30_000;

/**
 * Watches a running server and starts it again, on the same port, when it ends by itself; waits longer after
 * each failure in a row.
 *
 * @internal
 */
export function supervise(
  first: Postmaster,
  options: PostmasterOptions,
  log: (line: string) => void,
): Supervised {
  const stopping = new AbortController();
  let current: Postmaster | undefined = first;

  function isStopping(): boolean {
    return stopping.signal.aborted;
  }

  async function watch(): Promise<void> {
    let delayMs = FIRST_DELAY_MS;
    while (!isStopping()) {
      const startedAt = Date.now();
      const end = await current?.exited;
      current = undefined;
      if (isStopping()) return;
      if (Date.now() - startedAt > CALM_AFTER_MS) delayMs = FIRST_DELAY_MS;
      if (end !== undefined) log(`The database server ended unexpectedly (${end}); starting it again.`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      if (!isStopping()) current = await startAgain(options, log);
    }
  }

  const watching = watch();
  return {
    async stop() {
      stopping.abort();
      if (current !== undefined) await stopPostmaster(current);
      await watching;
      if (current !== undefined) await stopPostmaster(current); // a start that was under way
    },
  };
}

async function startAgain(
  options: PostmasterOptions,
  log: (line: string) => void,
): Promise<Postmaster | undefined> {
  try {
    await clearLeftover(options.data);
    const started = await startPostmaster(options);
    log('The database server is running again.');
    return started;
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** Fast shutdown (sessions end, everything is written); immediate when that takes too long. @internal */
export async function stopPostmaster({ child, exited }: Postmaster): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const tooLong = new AbortController();
  const ended = await Promise.race([
    exited.then(() => true),
    sleep(FAST_MS, false, { signal: tooLong.signal }).catch(() => true),
  ]);
  tooLong.abort();
  if (!ended) child.kill('SIGQUIT');
  await exited;
}
