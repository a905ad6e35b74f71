import type { ScenarioKey } from '../../core/model/ids.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SetSlice } from './slice.ts';

/** Which scenario is being given a name, a description or a day, in place of where it stands in the list. */
export interface ScenarioForm {
  readonly scenario: ScenarioKey;
  readonly what: 'name' | 'description' | 'day';
}

/** How the scenarios of the plan are looked at besides the one on screen; nothing of it is in the plan. */
export interface ScenariosSlice {
  /** Those side by side; null where nobody chose. */
  readonly compared: readonly ScenarioKey[] | null;
  readonly compareScenarios: (scenarios: readonly ScenarioKey[]) => void;
  readonly scenarioForm: ScenarioForm | null;
  readonly showScenarioForm: (form: ScenarioForm | null) => void;
}

export function scenariosSlice(set: SetSlice<ScenariosSlice>): ScenariosSlice {
  return {
    compared: null,
    compareScenarios: (compared) => set({ compared }),
    scenarioForm: null,
    showScenarioForm: (scenarioForm) => set({ scenarioForm }),
  };
}

/** Those that are worked on: not archived. */
export function openScenarios(scenarios: readonly Scenario[]): readonly Scenario[] {
  return scenarios.filter(({ archived }) => !archived);
}

/** More columns than this nobody takes in at once. */
export const MOST_COMPARED = 8;
/** As many are compared where nobody chose. */
const COMPARED_AT_FIRST = 4;

/**
 * The scenarios side by side, in the order of the plan: the chosen ones that are there still, else the baseline, the one
 * on screen and the first others that are open.
 */
export function comparedOf(
  scenarios: readonly Scenario[],
  chosen: readonly ScenarioKey[] | null,
  shown: ScenarioKey,
): readonly Scenario[] {
  const still = scenarios.filter(({ key }) => chosen?.includes(key));
  if (still.length > 0) return still;
  const open = openScenarios(scenarios);
  const rank = ({ key, baseline }: Scenario) => (baseline ? 0 : key === shown ? 1 : 2);
  const first = [...open].sort((a, b) => rank(a) - rank(b)).slice(0, COMPARED_AT_FIRST);
  return scenarios.filter((scenario) => first.includes(scenario));
}
