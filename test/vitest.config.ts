import { defineConfig } from 'vitest/config';
import { keepCompiled } from './support/compile-cache.ts';
import { seedOf } from './support/seed.ts';

keepCompiled();
const named = process.env.EVENFIELD_SEED;
const seed = seedOf(named);
if (named) process.stdout.write(`The property tests draw by seed ${seed} (EVENFIELD_SEED=${seed} draws the same).\n`);

export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['e2e/**'],
    setupFiles: ['support/same-cases.ts'],
    env: { EVENFIELD_SEED: String(seed) },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
