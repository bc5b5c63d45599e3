import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';

/** What Playwright needs to launch a Chromium. */
export type BrowserLaunch = {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
};

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What the package's browser was built for. */
const BUNDLED_FOR = { platform: 'linux', arch: 'x64' };

/**
 * A Chromium for the tests: `MAKLUMAT_TEST_CHROMIUM` when set; else the one that the package @sparticuz/chromium
 * carries, with the libraries and fonts that a bare machine lacks: the same one everywhere, without a window and so
 * more than twice as fast as a desktop's. Where it does not run, the one installed.
 *
 * @throws {Error} when there is none
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const wanted = process.env.MAKLUMAT_TEST_CHROMIUM;
  const runsBundled = process.platform === BUNDLED_FOR.platform && process.arch === BUNDLED_FOR.arch;
  if (wanted === 'bundled' || (wanted === undefined && runsBundled)) return bundledBrowser(env);
  const executablePath = wanted ?? INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('No Chromium was found; set MAKLUMAT_TEST_CHROMIUM to the program.');
  return { executablePath, args: FLAGS, env };
}

async function bundledBrowser(env: Record<string, string>): Promise<BrowserLaunch> {
  const { default: chromium } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const libraries = unpackLibraries();
  const fonts = join(tmpdir(), 'fonts');
  return {
    executablePath,
    args: FLAGS,
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts },
  };
}

/** Unpacks the shared libraries that ship beside the browser, once; safe when two runs do it together. */
function unpackLibraries(): string {
  const target = join(tmpdir(), 'maklumat-chromium-libraries');
  if (existsSync(target)) return join(target, 'lib');
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  let root = dirname(entry);
  while (!existsSync(join(root, 'bin', 'al2023.tar.br'))) root = dirname(root);
  const unpacked = `${target}-${String(process.pid)}`;
  mkdirSync(unpacked, { recursive: true });
  const archive = join(unpacked, 'libraries.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(root, 'bin', 'al2023.tar.br'))));
  execFileSync('tar', ['-xf', archive, '-C', unpacked]);
  rmSync(archive);
  try {
    renameSync(unpacked, target);
  } catch {
    // Another run was first; its copy is the same.
    rmSync(unpacked, { recursive: true, force: true });
  }
  return join(target, 'lib');
}
