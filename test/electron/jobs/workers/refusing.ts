import { serveWork } from '../../../../electron/jobs/work-entry.ts';
import { Refused } from '../../../../electron/refused.ts';

/** Work that says why it cannot be done. */
serveWork(() => {
  throw new Refused('no-rows', { file: 'empty.csv' });
});
