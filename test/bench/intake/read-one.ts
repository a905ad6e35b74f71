import { inspectAccounts } from '../../../data/import/inspect-accounts.ts';
import { readAccounts } from '../../../data/import/read-accounts.ts';

/** Looks at one file and reads it as an account list, as an import does, and tells what that took. */
const path = process.argv[2] ?? '';
const start = performance.now();
const looked = inspectAccounts(path);
const found = readAccounts(
  path,
  {
    columns: {},
    measures: [{ name: 'accounts', column: '#', tolerance: 0.05 }],
    unitSet: 'points',
    requirePlace: true,
  },
  { isCancelled: () => false, progress: () => {} },
);
const seconds = (performance.now() - start) / 1000;
const outcome = found.ok ? `${found.rows.accounts.count} in, ${found.refused.length} out` : found.code;
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ seconds, megabytes, outcome, looked: looked.ok }));
