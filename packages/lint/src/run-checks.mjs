/**
 * Every check and test of the project, in order, and a closing line `N passed, N failed`.
 * A step without tests of its own (types, lint, format, build) counts as one.
 * The checks that use one core run side by side; the tests use every core and run alone.
 */
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const reports = mkdtempSync(join(tmpdir(), 'maklumat-checks-'));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const VITEST = ['run', '--config', 'packages/lint/vitest.config.ts', '--reporter=default', '--reporter=json'];
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

/** Lists of steps that run side by side, each in its order. */
const CHECKS = [
  [{ name: 'lint', command: ['pnpm', 'run', 'lint'] }],
  [
    { name: 'format', command: ['pnpm', 'run', 'format:check'] },
    { name: 'types', command: ['pnpm', 'run', 'typecheck', '--concurrency=1'] },
    {
      name: 'build',
      command: [bin('turbo'), 'run', 'build', '--filter=@maklumat/app', '--output-logs=errors-only'],
    },
    { name: 'agencies', command: ['pnpm', 'run', 'maklumat', 'tenants', 'check'] },
  ],
];
const TESTS = [
  { name: 'unit tests', command: [bin('vitest'), ...VITEST, '--project=unit'], report: 'vitest' },
  { name: 'database tests', command: [bin('vitest'), ...VITEST, '--project=db'], report: 'vitest' },
  {
    name: 'database tests on PostgreSQL 15',
    command: [
      bin('vitest'),
      ...VITEST,
      '--project=db',
      'db/',
      'packages/tenant-config/',
      'packages/operations/',
    ],
    report: 'vitest',
    env: { MAKLUMAT_TEST_POSTGRES_BIN: DEBIAN_15 },
    // Said, never silent: a machine without Debian's server cannot run this step.
    onlyIf: () => existsSync(DEBIAN_15),
  },
  { name: 'journeys', command: ['pnpm', '--filter', '@maklumat/e2e', 'test'], report: 'playwright' },
];

/** Runs one step to its end; its output goes straight to ours, or is kept until the end where steps run side by side. */
function run(step, { isQuiet }) {
  const reportFile = join(reports, `${step.name.replaceAll(' ', '-')}.json`);
  const env = {
    ...process.env,
    ...step.env,
    TURBO_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile,
  };
  const [program, ...args] = step.command;
  if (step.report === 'vitest') args.push(`--outputFile.json=${reportFile}`);
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env, stdio: isQuiet ? 'pipe' : 'inherit' });
    const printed = [];
    child.stdout?.on('data', (chunk) => printed.push(chunk));
    child.stderr?.on('data', (chunk) => printed.push(chunk));
    const end = (code) => done({ code, reportFile, printed: Buffer.concat(printed).toString() });
    child.on('error', () => end(1));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Tests passed and failed by a step; one that fails without a failing test counts as one failure. */
function count(step, { code, reportFile }) {
  let passed = 0;
  let failed = 0;
  if (step.report === undefined) passed = code === 0 ? 1 : 0;
  else if (existsSync(reportFile)) {
    const report = JSON.parse(readFileSync(reportFile, 'utf8'));
    passed = step.report === 'vitest' ? report.numPassedTests : report.stats.expected;
    failed = step.report === 'vitest' ? report.numFailedTests : report.stats.unexpected + report.stats.flaky;
  }
  if (code !== 0 && failed === 0) failed = 1;
  if (code === 0 && passed === 0) failed = 1;
  return { passed, failed };
}

const SLOWEST = 10;

/** The tests of a report that took longest, in words: where to look when the run gets slow. */
function slowest(step, { reportFile }) {
  if (step.report === undefined || !existsSync(reportFile)) return [];
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const timed =
    step.report === 'vitest'
      ? report.testResults.map(({ name, startTime, endTime }) => [
          name.replace(`${root}/`, ''),
          endTime - startTime,
        ])
      : specsOf(report).map((spec) => [
          `${spec.file}: ${spec.title.slice(0, 80)}`,
          spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
        ]);
  return timed
    .sort(([, one], [, other]) => other - one)
    .slice(0, SLOWEST)
    .map(([name, ms]) => `      ${Math.round(ms / 1000)} s  ${name}`);
}

function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

const total = { passed: 0, failed: 0 };
const summary = [];

/** Runs the steps in their order and adds each to the total and the summary. */
async function runAll(steps, { isQuiet }) {
  for (const step of steps) {
    if (step.onlyIf !== undefined && !step.onlyIf()) {
      summary.push(`  ${step.name}: not run, this machine has no ${DEBIAN_15}`);
      continue;
    }
    if (!isQuiet) console.log(`\n== ${step.name}`);
    const started = Date.now();
    const ended = await run(step, { isQuiet });
    if (isQuiet) console.log(`\n== ${step.name}\n${ended.printed}`);
    const counted = count(step, ended);
    total.passed += counted.passed;
    total.failed += counted.failed;
    const seconds = Math.round((Date.now() - started) / 1000);
    summary.push(`  ${step.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`);
    summary.push(...slowest(step, ended));
  }
}

const started = Date.now();
await Promise.all(CHECKS.map((steps) => runAll(steps, { isQuiet: true })));
await runAll(TESTS, { isQuiet: false });
rmSync(reports, { recursive: true, force: true });
const minutes = ((Date.now() - started) / 60_000).toFixed(1);
console.log(
  `\n${summary.join('\n')}\n\nin ${minutes} minutes\n${total.passed} passed, ${total.failed} failed`,
);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
