import { assignmentOf } from '../model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import { accountTerritories } from '../tally/account-territories.ts';

/** What can be selected: units, or single accounts whatever unit they lie in; never both at once. */
export type PickWhat = 'units' | 'accounts';

/** What rows may have in common: the state, the first three signs of the code, the territory, what that rolls up to. */
export type Grouping = 'state' | 'prefix' | 'territory' | 'region';

/** Whose territories are meant. */
export interface ShownPart {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** So many signs of a code say the area around: ZIP3 of a US postcode. */
const PREFIX = 3;
/** So many digits of a FIPS code are the state's. */
const STATE_DIGITS = 2;

/** All rows that share a group with one of these, rising; rows without a group are with nobody. */
export function sameGroup(
  plan: Plan,
  shown: ShownPart,
  what: PickWhat,
  rows: Int32Array,
  grouping: Grouping,
): Int32Array {
  const groupOf = groupFinder(plan, shown, what, grouping);
  const wanted = new Set(Array.from(rows, groupOf).filter((group) => group !== ''));
  const found: number[] = [];
  for (let row = 0; row < plan[what].count; row++) if (wanted.has(groupOf(row))) found.push(row);
  return Int32Array.from(found);
}

/** The group of a row as a text; empty where it has none. */
function groupFinder(plan: Plan, shown: ShownPart, what: PickWhat, grouping: Grouping): (row: number) => string {
  switch (grouping) {
    case 'state':
      return stateFinder(plan, what);
    case 'prefix': {
      const codes = what === 'units' ? plan.units.codes : plan.accounts.postalCodes;
      return (row) => textAt(codes, row).slice(0, PREFIX);
    }
    case 'territory': {
      const territories = territoriesOf(plan, shown, what);
      return (row) => String(territories[row] || '');
    }
    case 'region': {
      const parents = new Map(plan.territories.map(({ key, parent }) => [key as number, parent]));
      const territories = territoriesOf(plan, shown, what);
      return (row) => String(parents.get(territories[row] as number) ?? '');
    }
  }
}

/** Territory key per row, 0 for none. */
export function territoriesOf(plan: Plan, { scenario, role }: ShownPart, what: PickWhat): Int32Array {
  return what === 'units' ? assignmentOf(plan, scenario, role) : accountTerritories(plan, scenario, role);
}

/** The state of an account is what its list says; that of a unit is in its FIPS code, else what most of its accounts say. */
function stateFinder({ units, unitSet, accounts }: Plan, what: PickWhat): (row: number) => string {
  if (what === 'accounts') return (row) => textAt(accounts.regions, row);
  if (unitSet?.kind === 'us-counties' || unitSet?.kind === 'us-states')
    return (row) => textAt(units.codes, row).slice(0, STATE_DIGITS);
  const counts = new Map<number, Map<string, number>>();
  for (let account = 0; account < accounts.count; account++) {
    const unit = accounts.unit[account] as number;
    const region = unit < 0 ? '' : textAt(accounts.regions, account);
    if (region === '') continue;
    const ofUnit = counts.get(unit) ?? new Map<string, number>();
    counts.set(unit, ofUnit.set(region, (ofUnit.get(region) ?? 0) + 1));
  }
  const commonest = new Map(
    [...counts].map(([unit, regions]) => [unit, [...regions].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
  return (row) => commonest.get(row) ?? '';
}
