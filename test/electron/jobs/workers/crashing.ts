import { serveWork } from '../../../../electron/jobs/work-entry.ts';

/** Work whose thread dies without a word, as one does that runs out of memory. */
serveWork(() => process.exit(3));
