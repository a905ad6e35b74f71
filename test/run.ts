import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from './chromium/install.ts';
import { testData } from './support/test-data.ts';

/**
 * `npm test`: the checks, the unit tests and the screen tests, then one closing line over all of them. Every suite
 * runs even where an earlier one failed, so that one run tells everything.
 */
const root = join(import.meta.dirname, '..');
const results = join(root, '.build', 'test-results');
const total = { passed: 0, failed: 0, skipped: 0 };
const say = (line: string) => process.stdout.write(`${line}\n`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (!testData)
  say('NOTE: the shared test data is not here (EVENFIELD_TEST_DATA); the tests that need it are skipped and counted.');

for (const check of ['types', 'lint', 'layers', 'unused']) step(`check: ${check}`, ['run', '--silent', check]);
suite(
  'unit tests',
  'vitest',
  [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(results, 'unit.json')}`,
  ],
  'unit.json',
  countUnit,
);

const built = step('build', ['run', '--silent', 'build']);
const browser = installChromium(say);
if ('problem' in browser) {
  say(browser.problem);
  total.failed++;
} else if (built) {
  process.env.EVENFIELD_CHROMIUM = browser.path;
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(results, 'screen.json');
  suite(
    'screen tests',
    'playwright',
    ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json'],
    'screen.json',
    countScreen,
  );
}

say('');
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one npm script that passes or fails as a whole. */
function step(name: string, args: string[]): boolean {
  say(`\n== ${name}`);
  const passed = run('npm', args);
  if (passed) total.passed++;
  else total.failed++;
  say(`${passed ? 'ok' : 'FAILED'}: ${name}`);
  return passed;
}

/** Runs a test runner and adds what it counted; a runner that fails without counting a failure is one failure. */
function suite(name: string, tool: string, args: string[], file: string, count: (report: never) => typeof total): void {
  say(`\n== ${name}`);
  const passed = run(join(root, 'node_modules', '.bin', tool), args);
  const path = join(results, file);
  const counted = existsSync(path)
    ? count(JSON.parse(readFileSync(path, 'utf8')) as never)
    : { passed: 0, failed: 0, skipped: 0 };
  if (counted.failed === 0 && (!passed || counted.passed === 0)) counted.failed = 1;
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  say(`${name}: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function countUnit(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countScreen(report: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
