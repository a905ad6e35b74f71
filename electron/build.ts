import { join } from 'node:path';
import { buildParts, MAIN, PAGE, PRELOAD } from './building/parts.ts';

/** `npm run build`: everything that is older than its sources, into .build. */
const root = join(import.meta.dirname, '..');
await buildParts(root, [PAGE, MAIN, PRELOAD], (part) => process.stderr.write(`Building the ${part} ...\n`));
