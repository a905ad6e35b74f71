import { expect, it } from 'vitest';
import { applyChange } from '../../../core/edit/apply-change.ts';
import type { RowCommand } from '../../../core/edit/command.ts';
import { editRows } from '../../../core/edit/edit-rows.ts';
import { invert } from '../../../core/edit/invert.ts';
import { changeOf } from '../../../core/edit/perform.ts';
import type { TerritoryKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { FIELD_SALES, gridPlan, WORKING } from '../../support/plan-builder.ts';

const plan = gridPlan({ map: 'AABBC', accounts: [0, 1, 2, 3, 4].map((unit) => ({ unit })) });
const named = (territory: number, rows: readonly number[], families = false): RowCommand => ({
  kind: 'name-accounts',
  scenario: WORKING,
  role: FIELD_SALES,
  accounts: Int32Array.from(rows, (row) => plan.accounts.keys[row] as number),
  territory: territory as TerritoryKey,
  reason: 'As in the CRM',
  owner: '',
  expires: null,
  families,
});

/** The change of some commands as one, and how many states of the plan they were carried out on. */
function done(commands: readonly RowCommand[]) {
  const states = new Set<Plan>();
  const result = editRows(plan, { kind: 'edit-rows', commands, rows: commands.length }, (before, command) => {
    states.add(before);
    return changeOf(before, command);
  });
  if (!result.ok) throw new Error(result.code);
  return { change: result.change, states: states.size };
}

/** The plan after one command after the other. */
function oneByOne(commands: readonly RowCommand[]): Plan {
  return commands.reduce((before, command) => {
    const result = changeOf(before, command);
    if (!result.ok) throw new Error(result.code);
    return applyChange(before, result.change);
  }, plan);
}

it.each([
  ['of different accounts are given on one state of the plan', [named(3, [1, 2]), named(1, [3]), named(2, [4])], 1],
  ['of an account that comes again see the one before', [named(3, [1, 2]), named(2, [2]), named(1, [3])], 2],
  ['that bring families along see what came along', [named(3, [1]), named(2, [2], true), named(1, [3])], 3],
])('names %s', (_, commands, states) => {
  const made = done(commands);
  expect(made.states).toBe(states);
  const after = applyChange(plan, made.change);
  expect(after).toEqual(oneByOne(commands));
  expect({ ...applyChange(after, invert(made.change)), given: plan.given }).toEqual(plan);
});
