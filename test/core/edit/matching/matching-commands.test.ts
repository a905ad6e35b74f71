import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../core/edit/apply-change.ts';
import type { EditCommand } from '../../../../core/edit/command.ts';
import { changeOf } from '../../../../core/edit/perform.ts';
import type { RepKey, ScenarioKey, TerritoryKey } from '../../../../core/model/ids.ts';
import { USUAL_MATCHING } from '../../../../core/model/matching-settings.ts';
import type { Plan } from '../../../../core/model/plan.ts';
import { copyChange } from '../../../../core/review-round/copy-change.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../../support/plan-builder.ts';
import { aRound } from '../../../support/review-records.ts';

const [NORTH, SOUTH] = [1 as TerritoryKey, 2 as TerritoryKey];
const [ANN, BEN] = [1 as RepKey, 2 as RepKey];

const plan = gridPlan({ map: 'AB', reps: { A: [{ name: 'Ann' }], B: [{ name: 'Ben' }] } });

function edited(commands: readonly EditCommand[], from: Plan = plan): Plan {
  return commands.reduce((so, command) => {
    const made = changeOf(so, command);
    if (!made.ok) throw new Error(`${command.kind}: ${made.code}`);
    return applyChange(so, made.change);
  }, from);
}

const lock = (rep: RepKey, territory: TerritoryKey, locked = true) =>
  ({ kind: 'lock-pair', scenario: WORKING, rep, territory, locked }) as const;
const wish = (rep: RepKey, territory: TerritoryKey, grade: 2 | -2 | null) =>
  ({ kind: 'set-wish', rep, territory, wish: { grade } }) as const;

describe('what is said of matching reps', () => {
  it('locks a rep once, and as many as a territory has seats', () => {
    expect(edited([lock(ANN, NORTH), lock(ANN, SOUTH)]).settings.matching?.locks).toEqual([
      { scenario: WORKING, territory: SOUTH, rep: ANN },
    ]);
    expect(edited([lock(ANN, NORTH), lock(BEN, NORTH)]).settings.matching?.locks).toEqual([
      { scenario: WORKING, territory: NORTH, rep: BEN },
    ]);
    const reps = [ANN, BEN].map((rep) => ({ rep, share: 0.5 }));
    const team = edited([{ kind: 'set-territory-reps', scenario: WORKING, territory: NORTH, reps }]);
    expect(edited([lock(ANN, NORTH), lock(BEN, NORTH)], team).settings.matching?.locks).toHaveLength(2);
    expect(edited([lock(ANN, NORTH), lock(ANN, NORTH, false)]).settings.matching?.locks).toEqual([]);
  });

  it('has no lock on a pair that must not be, whichever is said first', () => {
    expect(edited([lock(ANN, NORTH), wish(ANN, NORTH, null)]).settings.matching?.locks).toEqual([]);
    expect(changeOf(edited([wish(ANN, NORTH, null)]), lock(ANN, NORTH))).toMatchObject({ code: 'invalid-request' });
    expect(changeOf(edited([wish(ANN, NORTH, 2)]), lock(ANN, NORTH)).ok).toBe(true);
  });

  it('is replaced and taken back', () => {
    const said = edited([wish(ANN, NORTH, 2), wish(ANN, NORTH, -2), wish(BEN, SOUTH, null)]);
    expect(said.settings.matching?.wishes.map(({ grade }) => grade)).toEqual([-2, null]);
    const none = { kind: 'set-wish', rep: ANN, territory: NORTH, wish: null } as const;
    expect(edited([none], said).settings.matching?.wishes).toHaveLength(1);
    const need = { territory: NORTH, skills: ['imaging'], languages: [], segment: '' };
    const needs = edited([{ kind: 'set-needs', needs: [need] }]);
    expect(needs.settings.matching?.needs).toEqual([need]);
    const blank = { ...need, skills: [] };
    expect(edited([{ kind: 'set-needs', needs: [blank] }], needs).settings.matching?.needs).toEqual([]);
  });

  it('forgets reps that are gone, and follows a scenario that is copied or removed', () => {
    const said = edited([wish(ANN, NORTH, 2), lock(ANN, NORTH)]);
    const gone = edited([{ kind: 'remove-rep', rep: ANN }, wish(BEN, SOUTH, 2)], said);
    expect(gone.settings.matching?.wishes.map(({ rep }) => rep)).toEqual([BEN]);
    expect(gone.settings.matching?.locks).toEqual([]);
    const copied = edited([{ kind: 'duplicate-scenario', scenario: WORKING, name: 'Other' }], said);
    const copy = copied.scenarios.at(-1)?.key as ScenarioKey;
    expect(copied.settings.matching?.locks.map(({ scenario }) => scenario)).toEqual([WORKING, copy]);
    expect(edited([{ kind: 'remove-scenario', scenario: copy }], copied).settings.matching?.locks).toHaveLength(1);
  });

  it('keeps what reps wish from whoever reviews the plan', () => {
    const round = aRound({});
    const said = { ...edited([wish(ANN, NORTH, -2), lock(ANN, NORTH)]), rounds: [round] };
    const { matching } = applyChange(said, copyChange(said, round)).settings;
    expect(matching?.wishes).toEqual([]);
    expect(matching?.locks).toHaveLength(1);
  });

  it('refuses weights beyond the most, a ramp beyond all, and reps who sit twice', () => {
    const weights = { ...USUAL_MATCHING.weights, distance: 11 };
    const seat = (territory: TerritoryKey) => ({ territory, reps: [{ rep: ANN, share: 1 }] });
    const taken = { kind: 'take-matching', scenario: WORKING, role: FIELD_SALES, homes: null } as const;
    for (const command of [
      { kind: 'weigh-matching', weights, farKm: null, levels: [] },
      { kind: 'set-ramp', ramp: [1.5] },
      { ...taken, seats: [seat(NORTH), seat(SOUTH)] },
      { ...taken, seats: [seat(NORTH), seat(NORTH)] },
      { ...taken, seats: [seat(7 as TerritoryKey)] },
    ] as const satisfies readonly EditCommand[])
      expect(changeOf(plan, command)).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it('has homes pull where that is asked with the matching', () => {
    const seats = [{ territory: NORTH, reps: [{ rep: BEN, share: 1 }] }];
    const taken = edited([{ kind: 'take-matching', scenario: WORKING, role: FIELD_SALES, seats, homes: 'soft' }]);
    expect(taken.settings.balance.homes).toBe('soft');
    expect(taken.scenarioTerritories.find(({ territory }) => territory === SOUTH)?.reps).toEqual([
      { rep: BEN, share: 1 },
    ]);
  });
});
