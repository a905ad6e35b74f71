import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium/find.ts';

const executablePath = findChromium();

/** The screen tests: the loopback host for real, in Chromium. One worker, because two cores draw a map slowly enough. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../.build/playwright',
  timeout: 180_000,
  workers: 1,
  retries: 0,
  use: {
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) },
  },
});
