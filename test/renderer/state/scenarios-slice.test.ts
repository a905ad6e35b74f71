import { describe, expect, it } from 'vitest';
import type { ScenarioKey } from '../../../core/model/ids.ts';
import type { Scenario } from '../../../core/model/scenario.ts';
import { comparedOf, openScenarios } from '../../../renderer/state/scenarios-slice.ts';

const scenario = (key: number, more: Partial<Scenario> = {}): Scenario => {
  return { key: key as ScenarioKey, name: `S${key}`, description: '', baseline: false, archived: false, ...more };
};
const many = [1, 2, 3, 4, 5]
  .map((key) => scenario(key))
  .concat(scenario(6, { archived: true }), scenario(7, { baseline: true }));
const keys = (list: readonly Scenario[]) => list.map(({ key }) => key as number);

describe('the scenarios side by side', () => {
  it('are the baseline, the one on screen and the first others, until somebody chooses', () => {
    expect(keys(comparedOf(many, null, 5 as ScenarioKey))).toEqual([1, 2, 5, 7]);
    expect(keys(comparedOf(many.slice(0, 2), null, 2 as ScenarioKey))).toEqual([1, 2]);
  });

  it('are those that were chosen as long as the plan has them, archived ones too', () => {
    expect(keys(comparedOf(many, [6, 2] as ScenarioKey[], 1 as ScenarioKey))).toEqual([2, 6]);
    expect(keys(comparedOf(many.slice(0, 1), [6, 2] as ScenarioKey[], 1 as ScenarioKey))).toEqual([1]);
  });

  it('are worked on while they are not archived', () => {
    expect(keys(openScenarios(many))).toEqual([1, 2, 3, 4, 5, 7]);
  });
});
