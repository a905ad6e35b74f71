import type { SalesforceSettings } from '../../../core/crm/crm-settings.ts';
import { type Criterion, territoryCriteria } from '../../../core/crm/territory-criteria.ts';
import type { Rep } from '../../../core/model/territory.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import type { PlanRouting } from '../../routing/plan-routing.ts';
import { type PackTerritory, packTerritories } from '../pack-territories.ts';

/** An assignment rule: an account that meets one of its lines belongs to the territory. */
export interface AssignmentRule {
  readonly territory: PackTerritory;
  readonly label: string;
  readonly developerName: string;
  /** Id in the org, blank where it is not known. */
  readonly crmId: string;
  readonly lines: readonly Criterion[];
}

/** Everything the files of a Salesforce load pack are made of. */
export interface SalesforcePack {
  readonly view: ScenarioView;
  /** What holds today; null where the plan has no baseline to go back to. */
  readonly before: ScenarioView | null;
  readonly settings: SalesforceSettings;
  /** Parents first. */
  readonly territories: readonly PackTerritory[];
  readonly rules: readonly AssignmentRule[];
  readonly reps: ReadonlyMap<number, Rep>;
}

/** Makes a pack of a scenario. Rules are made of the postal codes of `routing`, within the limits of the org. */
export function salesforcePack(
  view: ScenarioView,
  before: ScenarioView | null,
  settings: SalesforceSettings,
  routing: Pick<PlanRouting, 'space' | 'territory'>,
): SalesforcePack {
  const territories = packTerritories(view, settings.ids);
  const criteria = territoryCriteria(routing.space, routing.territory, settings.limits.valueLength);
  return {
    view,
    before,
    settings,
    territories,
    rules: territories.flatMap((territory) => rulesOf(territory, criteria.get(territory.key) ?? [], settings)),
    reps: new Map(view.plan.reps.map((rep) => [rep.key, rep])),
  };
}

/** As many rules as the lines of a territory need. */
function rulesOf(
  territory: PackTerritory,
  lines: readonly Criterion[],
  { limits, ids }: SalesforceSettings,
): AssignmentRule[] {
  const rules: AssignmentRule[] = [];
  for (let from = 0; from < lines.length; from += limits.lines) {
    const number = rules.length + 1;
    const more = lines.length > limits.lines;
    rules.push({
      territory,
      label: more ? `${territory.name.slice(0, LABEL)} ${number}` : territory.name.slice(0, LABEL),
      developerName: `${territory.developerName.slice(0, NAME)}_R${number}`,
      crmId: ids[`${territory.id}_R${number}`] ?? '',
      lines: lines.slice(from, from + limits.lines),
    });
  }
  return rules;
}

/** Salesforce keeps 80 letters of either. */
const LABEL = 75;
const NAME = 75;

/** "1 OR 2 OR 3": one of the lines is enough. */
export function booleanFilter({ lines }: AssignmentRule): string {
  return lines.map((_, i) => i + 1).join(' OR ');
}

/** Field and operation of a line. */
export function fieldOf({ by }: Criterion, settings: SalesforceSettings): { field: string; operation: string } {
  if (by === 'state') return { field: settings.stateField, operation: 'equals' };
  return { field: settings.codeField, operation: by === 'code' ? 'equals' : 'startsWith' };
}
