import fc from 'fast-check';
import { seedOf } from './seed.ts';

/** Before each file of tests: properties that name no seed draw by the one of the run (see vitest.config.ts). */
fc.configureGlobal({ seed: seedOf(process.env.EVENFIELD_SEED) });
