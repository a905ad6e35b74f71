import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/model/plan.ts';
import type { JobControl } from '../../../electron/jobs/control.ts';
import { EXPORT_FORMATS, exportTo } from '../../../electron/jobs/export-job.ts';
import { type ExportWork, exportPlan } from '../../../electron/jobs/export-work.ts';
import type { Store } from '../../../electron/jobs/store.ts';
import { smallPlan } from '../../data/dossier/a-dossier.ts';
import { FIELD_SALES, WORKING } from '../../support/plan-builder.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];
const facts = { version: '1.2.3', balance: null, rows: null, seconds: {} };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = () => new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

/** Exports a plan in this process; cancelled before its last file where that is asked, when all others are written. */
async function exported(plan: Plan, format: (typeof FORMATS)[number], cancelled = false): Promise<number> {
  const store = {
    call: async (name: string) => (name === 'read' ? { plan } : { shapes: null, leads: null }),
  } as unknown as Store;
  let written = 0;
  let last = false;
  const work = {
    check: () => {
      if (last && cancelled) throw new Error('cancelled');
    },
    report: ({ done, total }: { done: number; total: number | null }) => {
      written = done;
      last = done + 1 === total;
    },
  };
  const control = {
    check: () => undefined,
    report: () => undefined,
    run: async (_: string, params: unknown) => exportPlan(params as ExportWork, work as never),
  } as unknown as JobControl;
  const params = { scenario: WORKING, role: FIELD_SALES, facts, locale: 'en' as const, ...EXPORT_FORMATS[format] };
  await exportTo(store, params, folder, control);
  return written;
}

describe.each(FORMATS)('an export as %s', (format) => {
  it('that is cancelled when all but its last file are written leaves every earlier file, and nothing else', async () => {
    const plan = smallPlan();
    expect(await exported(plan, format)).toBeGreaterThan(0);
    const before = bytes();
    const renamed = { ...plan, settings: { ...plan.settings, name: 'Renamed' } };
    const territories = plan.territories.map((one) => ({ ...one, name: `${one.name} (renamed)` }));
    await expect(exported({ ...renamed, territories }, format, true)).rejects.toThrow('cancelled');
    expect(bytes()).toEqual(before);
  });
});
