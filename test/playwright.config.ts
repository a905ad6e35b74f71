import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium/find.ts';
import { keepCompiled } from './support/compile-cache.ts';

keepCompiled();
const executablePath = findChromium();

/** The screen tests: the loopback host for real, in Chromium. One worker, because two cores draw a map slowly enough. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../.build/playwright',
  timeout: 180_000,
  workers: 1,
  retries: 0,
  // A machine that has other work to do is no fault of the page.
  expect: { timeout: 15_000 },
  use: {
    viewport: { width: 1440, height: 900 },
    // Nothing fades or flies: each picture on the way would be drawn by software. `files.spec.ts` has motion.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A trace takes a picture of all that is drawn: asked for where a failure is looked into.
    trace: process.env.EVENFIELD_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
