import { existsSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCheck, type Tally } from './run-check.ts';

/**
 * `npm test`: every check of the repository, to the end even when one fails. The last line printed is
 * `N passed, N failed` (Vitest's tests plus one per static check); the exit code is not 0 when anything failed.
 * `npm run check` stops after the static checks (a few seconds).
 */
const root = path.resolve(import.meta.dirname, '..');
const bin = (file: string) => path.join(root, 'node_modules', file);

const staticChecks: readonly (readonly [name: string, ...args: string[]])[] = [
  ['build', path.join(root, 'scripts/build.mjs')],
  ['types', bin('typescript/bin/tsc'), '--noEmit', '--pretty', 'false'],
  ['format and lint', bin('@biomejs/biome/bin/biome'), 'ci', '--max-diagnostics=40', '--colors=off', '.'],
  [
    'direction of imports',
    ...['--import', './scripts/typescript-6.mjs', bin('dependency-cruiser/bin/dependency-cruise.mjs')],
    ...['src', 'bin', 'test', 'e2e', 'bench', 'scripts'].filter((folder) =>
      existsSync(path.join(root, folder)),
    ),
    ...['--output-type', 'err-long'],
  ],
  ['unused code', bin('knip/bin/knip.js'), '--no-progress'],
];

const total: Tally = { passed: 0, failed: 0 };
await runStaticChecks();
if (process.argv[2] !== 'static') {
  await runVitest('tests', 'vitest.config.ts');
  await runVitest('browser journeys', 'vitest.e2e.config.ts');
}
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** Two at a time: the machine of a newcomer and of CI has two cores. */
async function runStaticChecks(): Promise<void> {
  const waiting = [...staticChecks];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, ...args] = next;
      const result = await runCheck(args, { root, show: 'afterwards', minutes: 10 });
      report(name, result.seconds, { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 });
      if (!result.ok) console.log(result.output.trim());
    }
  };
  await Promise.all([work(), work()]);
}

async function runVitest(name: string, config: string): Promise<void> {
  const file = path.join(os.tmpdir(), `wenlan-check-${process.pid}-${config}.json`);
  const args = [bin('vitest/vitest.mjs'), 'run', '--config', config];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const result = await runCheck([...args, ...reporters], { root, show: 'at once', minutes: 60 });
  const tally = readTally(file);
  // Errors outside any test (set-up, unhandled rejections) fail the run without failing a test.
  if (!result.ok && tally.failed === 0) tally.failed = 1;
  report(name, result.seconds, tally);
}

/** Tests passed and failed by Vitest's JSON report; a file that could not be loaded counts as one failure. */
function readTally(file: string): Tally {
  try {
    const report: { numPassedTests: number; numFailedTests: number; testResults: TestFile[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const broken = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

interface TestFile {
  readonly status: string;
  readonly assertionResults: readonly unknown[];
}

function report(name: string, seconds: number, tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  const sign = tally.failed === 0 ? '✔' : '✘';
  console.log(`${sign} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds.toFixed(1)} s)`);
}
