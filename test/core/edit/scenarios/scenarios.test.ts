import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import { invert } from '../../../../core/edit/invert.ts';
import { isEmpty } from '../../../../core/edit/is-empty.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import { copyName, MOST_SCENARIOS } from '../../../../core/edit/scenarios/duplicate-scenario.ts';
import { scenarioContents } from '../../../../core/edit/scenarios/remove-scenario.ts';
import { effectiveDay } from '../../../../core/model/effective-day.ts';
import type { RepKey, RoleKey, ScenarioKey, TerritoryKey, UnitKey } from '../../../../core/model/ids.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { aCommand, aPlan } from '../../../support/arbitraries.ts';
import { BASELINE, FIELD_SALES, gridPlan, mapOf, WORKING, withNamedAccount } from '../../../support/plan-builder.ts';

const plan = withNamedAccount(
  gridPlan({
    map: 'AAB ABB ..B',
    baseline: 'AAA BBB BBB',
    accounts: [{ unit: 0 }, { unit: 5 }],
    reps: { A: [{ share: 0.4 }, { share: 0.6 }], B: [{}] },
  }),
  1,
  1,
);
const rich: Plan = {
  ...plan,
  unitLocks: [{ scenario: WORKING, role: FIELD_SALES, unit: 10 as UnitKey }],
  quotas: [
    {
      scenario: WORKING,
      territory: 1 as TerritoryKey,
      period: 'FY2027',
      method: 'even',
      share: 0.5,
      quotaMinor: 700,
    },
  ],
};
const COPY = 3 as ScenarioKey;

function made(from: Plan, command: EditCommand): Plan {
  const result = changeOf(from, command);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return applyChange(from, result.change);
}

const copied = made(rich, { kind: 'duplicate-scenario', scenario: WORKING, name: ' Copy ' });
const ofScenario = (of: Plan, scenario: ScenarioKey) => ({
  map: mapOf(of, 3, scenario),
  seats: of.scenarioTerritories.filter((one) => one.scenario === scenario).map((one) => ({ ...one, scenario: 0 })),
  locks: of.unitLocks.filter((one) => one.scenario === scenario).map((one) => ({ ...one, scenario: 0 })),
  names: of.namedAccounts.filter((one) => one.scenario === scenario).map((one) => ({ ...one, scenario: 0 })),
  quotas: of.quotas.filter((one) => one.scenario === scenario).map((one) => ({ ...one, scenario: 0 })),
});

describe('duplicating a scenario', () => {
  it('copies units, seats, locks, named accounts and quotas', () => {
    expect(copied.scenarios.map(({ name }) => name)).toEqual(['Plan 1', 'Today', 'Copy']);
    expect(ofScenario(copied, COPY)).toEqual(ofScenario(rich, WORKING));
    expect(ofScenario(copied, COPY).locks).toHaveLength(1);
  });

  it('copies every role', () => {
    const roles = made(rich, { kind: 'add-role', name: 'Specialists', copyOf: FIELD_SALES });
    const both = made(roles, { kind: 'duplicate-scenario', scenario: WORKING, name: 'Copy' });
    const second = (scenario: ScenarioKey) =>
      both.assignments.find((one) => one.scenario === scenario && one.role === (2 as RoleKey))?.territories;
    expect(second(COPY)).toEqual(second(WORKING));
    expect(second(COPY)?.some((territory) => territory !== 0)).toBe(true);
  });

  it('makes no second baseline, and brings the copy of an archived one out', () => {
    const today = made(rich, { kind: 'duplicate-scenario', scenario: BASELINE, name: 'Copy' });
    expect(today.scenarios.filter(({ baseline }) => baseline).map(({ key }) => key)).toEqual([BASELINE]);
    const away = made(copied, { kind: 'archive-scenario', scenario: COPY, archived: true });
    const again = made(away, { kind: 'duplicate-scenario', scenario: COPY, name: 'Again' });
    expect(again.scenarios.at(-1)).toMatchObject({ name: 'Again', archived: false });
  });

  it('takes no name twice, and no more scenarios than can be compared', () => {
    const taken = changeOf(rich, { kind: 'duplicate-scenario', scenario: WORKING, name: 'Today ' });
    expect(taken).toMatchObject({ ok: false, code: 'name-taken', values: { name: 'Today' } });
    let many = rich;
    while (many.scenarios.length < MOST_SCENARIOS) {
      const name = copyName('Plan 1', many.scenarios);
      many = made(many, { kind: 'duplicate-scenario', scenario: WORKING, name });
    }
    const result = changeOf(many, { kind: 'duplicate-scenario', scenario: WORKING, name: 'One more' });
    expect(result).toMatchObject({ ok: false, code: 'too-many-scenarios', values: { most: MOST_SCENARIOS } });
  });

  it('proposes the first free number as a name', () => {
    const named = (...names: string[]) => names.map((name) => ({ name }));
    expect(copyName('Plan 1', named('Plan 1'))).toBe('Plan 1 (2)');
    expect(copyName('Plan 1 (2)', named('Plan 1', 'Plan 1 (2)', 'Plan 1 (3)'))).toBe('Plan 1 (4)');
  });
});

describe('what is said of a scenario', () => {
  it('changes name and description', () => {
    const named = made(rich, { kind: 'rename-scenario', scenario: WORKING, name: 'North first' });
    const told = made(named, { kind: 'describe-scenario', scenario: WORKING, description: ' Fewer reps ' });
    expect(told.scenarios[0]).toMatchObject({ name: 'North first', description: 'Fewer reps' });
    const same = changeOf(told, { kind: 'describe-scenario', scenario: WORKING, description: 'Fewer reps' });
    expect(same.ok && isEmpty(same.change)).toBe(true);
    const taken = changeOf(rich, { kind: 'rename-scenario', scenario: WORKING, name: 'Today' });
    expect(taken).toMatchObject({ ok: false, code: 'name-taken' });
  });

  it('says from which day it holds, and takes it back', () => {
    const dated = made(rich, { kind: 'date-scenario', scenario: WORKING, effective: '2027-07-01' });
    expect(effectiveDay(dated, WORKING)).toBe('2027-07-01');
    expect(effectiveDay(dated, BASELINE)).toBe('2027-01-01');
    const copied = made(dated, { kind: 'duplicate-scenario', scenario: WORKING, name: 'Copy' });
    expect(copied.scenarios.at(-1)).toMatchObject({ name: 'Copy', effective: '2027-07-01' });
    for (const effective of [null, '2027-01-01']) {
      expect(made(dated, { kind: 'date-scenario', scenario: WORKING, effective })).toEqual(rich);
    }
  });

  it('archives and brings back all but the baseline and the last that is open', () => {
    const baseline = changeOf(rich, { kind: 'archive-scenario', scenario: BASELINE, archived: true });
    expect(baseline).toMatchObject({ ok: false, code: 'baseline-stays', values: { name: 'Today' } });
    const alone = { ...rich, scenarios: rich.scenarios.map((one) => ({ ...one, baseline: false })) };
    const away = made(alone, { kind: 'archive-scenario', scenario: BASELINE, archived: true });
    const last = changeOf(away, { kind: 'archive-scenario', scenario: WORKING, archived: true });
    expect(last).toMatchObject({ ok: false, code: 'last-scenario', values: { name: 'Plan 1' } });
    expect(made(away, { kind: 'archive-scenario', scenario: BASELINE, archived: false })).toEqual(alone);
  });

  it('makes another the baseline: there is exactly one, and it is open', () => {
    const away = made(copied, { kind: 'archive-scenario', scenario: COPY, archived: true });
    const swapped = made(away, { kind: 'set-baseline', scenario: COPY });
    expect(swapped.scenarios.map(({ baseline, archived }) => [baseline, archived])).toEqual([
      [false, false],
      [false, false],
      [true, false],
    ]);
  });
});

describe('removing a scenario', () => {
  it('takes everything with it that is said in it, and undo brings all of it back', () => {
    const result = changeOf(copied, { kind: 'remove-scenario', scenario: COPY });
    if (!result.ok) throw new Error(result.code);
    const gone = applyChange(copied, result.change);
    expect(gone).toEqual(rich);
    expect(applyChange(gone, invert(result.change))).toEqual(copied);
  });

  it('says before what would go', () => {
    expect(scenarioContents(rich, WORKING)).toEqual({ territories: 2, unitLocks: 1, namedAccounts: 1, quotas: 1 });
    expect(scenarioContents(rich, BASELINE)).toMatchObject({ unitLocks: 0, namedAccounts: 0, quotas: 0 });
  });

  it('leaves the baseline and the last that is open', () => {
    expect(changeOf(rich, { kind: 'remove-scenario', scenario: BASELINE })).toMatchObject({ code: 'baseline-stays' });
    const alone = { ...rich, scenarios: rich.scenarios.map((one) => ({ ...one, baseline: false })) };
    const away = made(alone, { kind: 'archive-scenario', scenario: BASELINE, archived: true });
    expect(changeOf(away, { kind: 'remove-scenario', scenario: WORKING })).toMatchObject({ code: 'last-scenario' });
    expect(made(away, { kind: 'remove-scenario', scenario: BASELINE }).scenarios).toHaveLength(1);
  });

  it('makes whoever led a group there alone a seller again', () => {
    const withGroup = made(copied, {
      kind: 'add-group',
      role: FIELD_SALES,
      level: 2 as Plan['levels'][number]['key'],
      name: 'North',
      children: [1 as TerritoryKey],
    });
    const group = withGroup.territories.at(-1)?.key as TerritoryKey;
    const led = made(withGroup, { kind: 'set-manager', scenario: COPY, group, rep: 3 as RepKey });
    expect(led.reps.find(({ key }) => key === 3)?.manages).toBe(2);
    const gone = made(led, { kind: 'remove-scenario', scenario: COPY });
    expect(gone.reps.find(({ key }) => key === 3)?.manages).toBe(null);
  });
});

it('keeps exactly one baseline and one open scenario at least, whatever is asked', () => {
  const steps = aPlan.chain((first) =>
    fc.record({ first: fc.constant(first), command: aCommand(first) }).map(({ first: from, command }) => {
      const result = changeOf(from, command);
      return result.ok ? applyChange(from, result.change) : from;
    }),
  );
  fc.assert(
    fc.property(steps, ({ scenarios }) => {
      expect(scenarios.filter(({ baseline }) => baseline)).toHaveLength(1);
      expect(scenarios.some(({ archived }) => !archived)).toBe(true);
    }),
  );
});
