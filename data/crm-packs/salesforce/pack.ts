import { countryFieldOf, type SalesforceSettings } from '../../../core/crm/crm-settings.ts';
import { type CountryCriteria, type Criterion, territoryCriteria } from '../../../core/crm/territory-criteria.ts';
import type { Rep } from '../../../core/model/territory.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import type { PlanRouting } from '../../routing/plan-routing.ts';
import { type PackTerritory, packTerritories } from '../pack-territories.ts';
import { placeWords } from './place-words.ts';

/**
 * An assignment rule: an account that meets one of its lines, and is of its country where one is asked for, belongs to
 * the territory.
 */
export interface AssignmentRule {
  readonly territory: PackTerritory;
  readonly label: string;
  readonly developerName: string;
  /** Id in the org, blank where it is not known. */
  readonly crmId: string;
  /** The country, where it is asked for, comes last. */
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
  const criteria = territoryCriteria(
    routing.space,
    routing.territory,
    settings.limits.valueLength,
    placeWords(settings.placesBy ?? 'codes'),
  );
  return {
    view,
    before,
    settings,
    territories,
    rules: territories.flatMap((territory) => rulesOf(territory, criteria.get(territory.key) ?? [], settings)),
    reps: new Map(view.plan.reps.map((rep) => [rep.key, rep])),
  };
}

/** As many rules as the lines of a territory need, country by country. */
function rulesOf(
  territory: PackTerritory,
  criteria: readonly CountryCriteria[],
  { limits, ids }: SalesforceSettings,
): AssignmentRule[] {
  const each = criteria.flatMap(({ country, lines }) => {
    const room = country ? Math.max(1, limits.lines - 1) : limits.lines;
    return stretchesOf(lines, room).map((some) => (country ? [...some, country] : some));
  });
  return each.map((lines, r) => ({
    territory,
    label: each.length > 1 ? `${territory.name.slice(0, LABEL)} ${r + 1}` : territory.name.slice(0, LABEL),
    developerName: `${territory.developerName.slice(0, NAME)}_R${r + 1}`,
    crmId: ids[`${territory.id}_R${r + 1}`] ?? '',
    lines,
  }));
}

function stretchesOf<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));
}

/** Salesforce keeps 80 letters of either. */
const LABEL = 75;
const NAME = 75;

/** "1 OR 2 OR 3": one of the lines is enough; "(1 OR 2) AND 3" where the third is the country. Blank for one line. */
export function booleanFilter({ lines }: AssignmentRule): string {
  const isOfCountry = lines.at(-1)?.by === 'country';
  const any = lines.slice(0, isOfCountry ? -1 : undefined).map((_, i) => i + 1);
  if (!isOfCountry) return any.length > 1 ? any.join(' OR ') : '';
  return `${any.length > 1 ? `(${any.join(' OR ')})` : any[0]} AND ${lines.length}`;
}

/** Field and operation of a line. */
export function fieldOf({ by }: Criterion, settings: SalesforceSettings): { field: string; operation: string } {
  if (by === 'country') return { field: countryFieldOf(settings), operation: 'equals' };
  if (by === 'state') return { field: settings.stateField, operation: 'equals' };
  return { field: settings.codeField, operation: by === 'code' ? 'equals' : 'startsWith' };
}
