import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Plan } from '../../../core/model/plan.ts';
import { createI18n } from '../../../core/text/i18n.ts';
import type { CsvTarget } from '../../../data/export/csv-text.ts';
import { type ExportKind, writeExports } from '../../../data/export/write-exports.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

/** Writes the files of a plan that lies in a file, as an export does, and tells what that took. */
const [path = '', kind = 'csv', target = 'crm', folder = ''] = process.argv.slice(2);
const plan = deserialize(readFileSync(path)) as Plan;
const facts = { version: '0.0.0', date: '2027-01-01', balance: null, rows: null, seconds: {} };
const megabytesBefore = process.memoryUsage.rss() / 1e6;
const start = performance.now();
const files = writeExports(
  { plan, scenario: WORKING, role: FIELD_SALES, facts },
  folder,
  [kind as ExportKind],
  target as CsvTarget,
  createI18n('en'),
  { check: () => undefined, progress: () => undefined },
);
const seconds = (performance.now() - start) / 1000;
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
process.stdout.write(JSON.stringify({ seconds, megabytesBefore, megabytes, files }));
