import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { TerritoryKey } from '../../core/model/ids.ts';
import type { BalanceSettings, Plan } from '../../core/model/plan.ts';
import type { BalanceParams } from '../jobs/balance-work.ts';
import type { SearchOptions } from './command.ts';
import { familySetting } from './family-options.ts';
import { ArgumentError, leastOf, rangeOf } from './option-values.ts';
import type { ScenarioChoice } from './scenario.ts';

/** The balance a command asks for: what it says, and what the plan was balanced with before where it says nothing. */
export function balanceParams(
  command: SearchOptions,
  choice: ScenarioChoice,
  before: BalanceSettings,
  asked: Pick<BalanceParams, 'measures' | 'maxMoved'>,
): BalanceParams {
  const { starts, iterations, seconds, patience } = command;
  const territories = command.territories ?? before.territories;
  const settings: BalanceSettings = {
    territories: leastOf(territories),
    contiguity: command.contiguity ?? before.contiguity,
    seed: command.seed ?? before.seed,
    homes: command.homes ?? before.homes,
    roadFactor: command.roadFactor ?? before.roadFactor,
    weights: { ...before.weights, ...command.weights },
    ...familySetting(command.families, before),
  };
  return { ...choice, ...asked, settings, starts, iterations, seconds, patience, range: rangeOf(territories) };
}

/** In place of a column: the months that accounts have had their owners. */
export const MONTHS = 'months';

/** What may move of a plan's accounts, of the measure that is named or reads that column, or of months. Throws ArgumentError. */
export function maxMovedOf({ maxMoved }: SearchOptions, { measures }: Plan): BalanceParams['maxMoved'] {
  if (!maxMoved) return null;
  const { share, column } = maxMoved;
  if (column === null) return { share, measure: null };
  const measure = measureReading(measures, column);
  if (!measure && column === MONTHS) return { share, measure: null, months: true };
  if (!measure) {
    const names = measures.map(({ name }) => name).join(', ');
    throw new ArgumentError({ code: 'moved-measure', values: { name: column, names } });
  }
  return { share, measure: measure.name };
}

/** Keys of a scenario's territories by their ids. Throws ArgumentError where it has none with that id. */
export function territoriesWith(
  ids: readonly string[],
  plan: Plan,
  { scenario, role }: ScenarioChoice,
): TerritoryKey[] {
  const used = new Set<number>(scenarioTerritoriesOf(plan, scenario, role).map(({ territory }) => territory));
  return ids.map((id) => {
    const found = plan.territories.find((territory) => territory.id === id && used.has(territory.key));
    if (!found) throw new ArgumentError({ code: 'no-territory', values: { id } });
    return found.key;
  });
}

/** The measure that reads a column, else the one of that name. */
export function measureReading<M extends { readonly name: string; readonly column: string }>(
  measures: readonly M[],
  column: string,
): M | undefined {
  return measures.find((measure) => measure.column === column) ?? measures.find(({ name }) => name === column);
}
