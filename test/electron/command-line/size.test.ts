import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { textColumn } from '../../../core/model/text-column.ts';
import { USUAL_SIZING } from '../../../core/sizing/sizing-settings.ts';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-size-'));
  const plan = gridPlan({
    map: 'AB',
    measures: [{ name: 'leads' }],
    accounts: [0, 0, 1].map((unit) => ({ unit })),
    reps: { A: [{}], B: [{}] },
  });
  createPlanFile(join(folder, 'plan.evenfield'), {
    ...plan,
    accounts: { ...plan.accounts, classes: textColumn(['A', 'B', '']) },
    settings: {
      ...plan.settings,
      sizing: { ...USUAL_SIZING, method: 'capacity', targetMinor: 1_500_000_000, standardQuotaMinor: 140_000_000 },
    },
  }).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('size says what each method asks for, and what it lacks', async () => {
  const before = readFileSync(join(folder, 'plan.evenfield'));
  const { exit, out } = await evenfield(['size', 'plan.evenfield'], folder);
  expect({ exit, out: out.trim().split('\n') }).toEqual({
    exit: 0,
    out: [
      'Workload: 1 rep (0.06 exactly)',
      'Potential per rep: not known, the plan lacks what it takes',
      'Incremental return: not known, the plan lacks what it takes',
      'Capacity of the target: 13 reps (12.61 exactly)',
    ],
  });
  expect(readFileSync(join(folder, 'plan.evenfield')).equals(before)).toBe(true);
});

it('size --json has every hour, and all its keys stand in electron/README.md', async () => {
  const { out } = await evenfield(['size', 'plan.evenfield', '--json'], folder);
  const facts = JSON.parse(out);
  expect(facts).toMatchObject({ format: 'evenfield-size', gross_hours_per_rep: 1920, selling_hours_per_rep: 960 });
  expect(facts.selling_hours).toBe(45 + 12 + 4);
  expect(facts.territories[0]).toMatchObject({ territory_id: 'T001', call_hours: 45, preparation_hours: 12 });
  expect(facts.hiring).toMatchObject({ method: 'capacity', hires: 11 });
  const readme = readFileSync(join(import.meta.dirname, '../../../electron/README.md'), 'utf8');
  const documented = new Set([...readme.matchAll(/`([a-z_]+)(?:\[\])?`/g)].map(([, key]) => key));
  expect([...keysOf(facts)].filter((key) => !documented.has(key))).toEqual([]);
});

function keysOf(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  if (Array.isArray(value)) return new Set(value.flatMap((item) => [...keysOf(item)]));
  return new Set(Object.entries(value).flatMap(([key, item]) => [key, ...keysOf(item)]));
}
