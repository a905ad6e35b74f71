import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlanFile } from '../../../data/plan-file/plan-file.ts';
import { gridPlan } from '../../support/plan-builder.ts';
import { evenfield } from './evenfield.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenfield-scenarios-'));
  const plan = gridPlan({ map: 'AAB.', baseline: 'ABBB', values: { potential: [8, 2, 2, 0] } });
  createPlanFile(join(folder, 'plan.evenfield'), plan).close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('scenarios lists each with what is most worth knowing of it', async () => {
  const { exit, out } = await evenfield(['scenarios', 'plan.evenfield'], folder);
  expect({ exit, out: out.trim().split('\n') }).toEqual({
    exit: 0,
    out: [
      'Plan 1: 2 territories, 2 limits not met, 1 unit in none, 50% of the units moved',
      'Today (baseline): 2 territories, 2 limits not met',
    ],
  });
});

it('scenarios --json and --out give every figure, the better value marked', async () => {
  const { exit, out } = await evenfield(['scenarios', 'plan.evenfield', '--json', '--out', 'made'], folder);
  expect(exit).toBe(0);
  const { format, scenarios } = JSON.parse(out);
  expect(format).toBe('evenfield-scenarios');
  const worst = scenarios.map(({ figures }: { figures: { figure: string }[] }) =>
    figures.find(({ figure }) => figure === 'worst-deviation'),
  );
  expect(worst[0]).toMatchObject({ group: 'spread', measure: 'potential', better: 'less', best: false });
  expect(worst[0].value).toBeCloseTo(10 / 6 - 1, 9);
  expect(worst[1]).toMatchObject({ best: true });
  const [header, ...rows] = readFileSync(join(folder, 'made', 'scenarios.csv'), 'utf8')
    .trim()
    .split('\n');
  expect(header).toBe('group,figure,measure,better,Plan 1,Today');
  expect(rows).toContain('spread,max-to-min,potential,less,5,2');
  expect(rows).toContain('baseline,moved-units,,less,0.5,');
  expect(rows).toHaveLength(scenarios[0].figures.length);
});
