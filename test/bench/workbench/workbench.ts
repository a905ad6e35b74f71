import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../../chromium/find.ts';
import {
  dragAlong,
  drawInto,
  type Point,
  painted,
  ringOf,
  takeTool,
  WORLDS,
  type World,
  workbenchPlan,
} from '../../support/workbench.ts';
import { idle, startHost } from './host.ts';
import { millionPointsBench } from './million.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Script time from release to repainted totals, the 95th of 100, ms. */
const TARGET_MS: Readonly<Record<World, number>> = { counties: 50, zcta: 100 };
const LASSOED = 300;
const TIMES = 20;
/** Script time does not depend on the size of the window; without a graphics card the wait between does. */
const VIEWPORT = { width: 1440, height: 672 };

/** One move or undo as it was measured, ms. */
interface Measured {
  readonly script: number;
  /** On the clock: with the way to the program, the disk and the frame. */
  readonly wall: number;
  /** Script until all is drawn: borders and labels come after the totals. */
  readonly all: number;
  /** Feature states of colour. */
  readonly painted: number;
}

/**
 * The workbench by hand: 300 units lassoed into a territory and undone, again and again, with 100,000 accounts. Prints
 * script time from release to repainted totals beside its target; answers how many targets were missed.
 */
export async function workbenchBench(words: readonly string[]): Promise<number> {
  if (words.includes('million')) return millionPointsBench();
  say(`\nThe map workbench: ${LASSOED} units lassoed into a territory, ${TIMES} times, 100,000 accounts`);
  const worlds = (Object.keys(WORLDS) as World[]).filter((world) => words.length === 0 || words.includes(world));
  let missed = 0;
  for (const world of worlds) missed += await measureWorld(world);
  return missed + (words.length === 0 ? await millionPointsBench() : 0);
}

async function measureWorld(world: World): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'evenfield-workbench-'));
  const host = await startHost(join(folder, 'data'), workbenchPlan(folder, world));
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    await page.goto(host.url);
    await idle(page);
    const ring = await ringOf(page, world, LASSOED);
    await takeTool(page, 'l');
    await drawInto(page, /T001/);
    const devtools = await page.context().newCDPSession(page);
    // By the clock of the page's thread: what else the machine does is not the page's time.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const [moves, undos]: [Measured[], Measured[]] = [[], []];
    for (let time = 0; time < TIMES; time++) {
      moves.push(await measured(page, devtools, await lassoHeld(page, ring)));
      undos.push(await measured(page, devtools, () => page.keyboard.press('Control+z')));
    }
    return report(world, 'move', moves) + report(world, 'undo', undos);
  } finally {
    await browser.close();
    host.child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Draws the lasso and holds it; what it answers lets go. */
async function lassoHeld(page: Page, ring: readonly Point[]): Promise<() => Promise<void>> {
  await dragAlong(page, ring, false);
  await page.waitForTimeout(300);
  return () => page.mouse.up();
}

async function measured(page: Page, devtools: CDPSession, act: () => Promise<void>): Promise<Measured> {
  const before = { script: await scriptMs(devtools), painted: await painted(page) };
  const repainted = page.evaluate(untilRepainted);
  await act();
  const wall = await repainted;
  const script = (await scriptMs(devtools)) - before.script;
  await idle(page);
  const all = (await scriptMs(devtools)) - before.script;
  return { script, wall, all, painted: (await painted(page)) - before.painted };
}

/**
 * In the page: from the next release or key press until a total in the table is another and laid out. Not until the
 * frame is on the screen: without a graphics card that waits for the map's uploads, for seconds.
 */
function untilRepainted(): Promise<number> {
  return new Promise((resolve) => {
    let from = performance.now();
    const begin = () => {
      from = performance.now();
    };
    for (const name of ['pointerup', 'keydown']) window.addEventListener(name, begin, { capture: true, once: true });
    const lines = document.querySelector('.table-lines') ?? document.body;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      void lines.getBoundingClientRect();
      resolve(performance.now() - from);
    });
    observer.observe(lines, { subtree: true, characterData: true, childList: true });
  });
}

async function scriptMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

function report(world: World, what: string, runs: readonly Measured[]): number {
  const at = (share: number, of: (run: Measured) => number) => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  };
  const ms = (value: number) => value.toFixed(0).padStart(4);
  const p95 = at(0.95, (run) => run.script);
  const units = new Set(runs.map((run) => run.painted));
  const met = p95 <= TARGET_MS[world];
  say(
    `  ${world.padEnd(8)} ${what}: script to totals p50 ${ms(at(0.5, (run) => run.script))} p95 ${ms(p95)} ms (target ${TARGET_MS[world]}, ${met ? 'met' : 'MISSED'}); ` +
      `wall p95 ${ms(at(0.95, (run) => run.wall))}; script until all is drawn p95 ${ms(at(0.95, (run) => run.all))}; ` +
      `feature states ${[...units].join(', ')} of ${WORLDS[world].count}`,
  );
  return met ? 0 : 1;
}
