import { defineConfig } from 'vitest/config';
import { keepCompiled } from './support/compile-cache.ts';
import { diedReporter } from './support/died-files.ts';
import { seedOf } from './support/seed.ts';

keepCompiled();
const named = process.env.EVENFIELD_SEED;
const seed = seedOf(named);
/** Where `npm test` wants the report that it counts. */
const report = process.env.EVENFIELD_REPORT;
if (named) process.stdout.write(`The property tests draw by seed ${seed} (EVENFIELD_SEED=${seed} draws the same).\n`);

export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['e2e/**'],
    setupFiles: ['support/same-cases.ts'],
    env: { EVENFIELD_SEED: String(seed) },
    reporters: report ? ['default', ['json', { outputFile: report }], diedReporter] : ['default'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
