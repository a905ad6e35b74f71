import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installChromium } from './chromium/install.ts';
import { add, type Counted } from './support/counted.ts';
import { testData } from './support/test-data.ts';
import { unitTests } from './unit-tests.ts';

/**
 * `npm test`: the checks, the unit tests and the screen tests, then one closing line over all of them. Every suite
 * runs even where an earlier one failed, so that one run tells everything.
 */
const root = join(import.meta.dirname, '..');
const results = join(root, '.build', 'test-results');
const total: Counted = { passed: 0, failed: 0, skipped: 0 };
const say = (line: string) => process.stdout.write(`${line}\n`);

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (!testData)
  say('NOTE: the shared test data is not here (EVENFIELD_TEST_DATA); the tests that need it are skipped and counted.');

const [built] = await Promise.all([
  step('build', 'build'),
  ...['types', 'lint', 'layers', 'unused'].map((check) => step(`check: ${check}`, check)),
]);
say('\n== unit tests');
counted(
  'unit tests',
  unitTests(results, say, (args) => run(bin('vitest'), args)),
);

const browser = installChromium(say);
if ('problem' in browser) {
  say(browser.problem);
  total.failed++;
} else if (built) {
  process.env.EVENFIELD_CHROMIUM = browser.path;
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(results, 'screen.json');
  say('\n== screen tests');
  const passed = run(bin('playwright'), ['test', '--config', 'test/playwright.config.ts', '--reporter=list,json']);
  counted('screen tests', countScreen(join(results, 'screen.json'), passed));
}

say('');
say(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Runs one npm script that passes or fails as a whole, beside others; what it says is told when it has ended. */
function step(name: string, script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { cwd: root, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        said += piece;
      });
    }
    child.once('error', (error) => {
      said += error.message;
    });
    child.once('close', (code) => {
      const passed = code === 0;
      if (passed) total.passed++;
      else total.failed++;
      say(`\n== ${name}\n${said}${passed ? 'ok' : 'FAILED'}: ${name}`);
      resolve(passed);
    });
  });
}

/** Adds what a suite counted. */
function counted(name: string, count: Counted): void {
  add(total, count);
  say(`${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
}

function bin(tool: string): string {
  return join(root, 'node_modules', '.bin', tool);
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** What Playwright counted; a run that fails without counting a failure is one failure. */
function countScreen(path: string, passed: boolean): Counted {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(path, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  const failed = stats.unexpected + stats.flaky;
  return {
    passed: stats.expected,
    failed: failed === 0 && (!passed || stats.expected === 0) ? 1 : failed,
    skipped: stats.skipped,
  };
}
