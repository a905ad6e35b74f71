import { greatCircleKm } from '../../core/geo/distance.ts';
import { assignmentOf } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { textAt } from '../../core/model/text-column.ts';
import { nearestUnits } from '../import/nearest-unit.ts';
import { FAR_KM } from '../places/confidence.ts';
import { countryCode } from '../places/countries.ts';
import { normalCode } from '../places/postal-forms.ts';
import { stateWithFips } from '../places/states.ts';
import type { KnownCode } from './known-codes.ts';

/**
 * How it is known where a code belongs: it is a unit itself, its state is, most accounts that have it are there, its
 * place lies in the unit, or the nearest account is there. Only the first two are exact.
 */
export const CODE_GROUNDS = ['unit', 'state', 'accounts', 'place', 'nearest', 'none'] as const;
export type CodeGround = (typeof CODE_GROUNDS)[number];

/** Where postal codes belong, one entry per code. */
export interface CodeTerritories {
  /** Key of the territory, 0 for none. */
  readonly territory: Int32Array;
  readonly ground: readonly CodeGround[];
}

/** Row of the unit that a place lies in, -1 for none. */
export type UnitAtPlace = (lat: number, lon: number) => number;

/** With fewer codes of the units in their right places they are no postal codes, but look like some (FIPS, account ids). */
const SURE_SHARE = 0.9;

/**
 * The territory of each postal code in a scenario and role. Units that are codes decide theirs, states those in them;
 * with points the accounts that have a code, by the most of them; all else goes by the place of the code.
 */
export function codeTerritories(
  plan: Plan,
  scenario: ScenarioKey,
  role: RoleKey,
  codes: readonly KnownCode[],
  unitAt: UnitAtPlace,
): CodeTerritories {
  const assignment = assignmentOf(plan, scenario, role);
  const isPoints = plan.unitSet?.kind === 'points';
  const ofCode = isPoints ? null : unitsByCode(plan, codes);
  const ofState = plan.unitSet?.kind === 'us-states' ? unitsByState(plan) : null;
  const most = isPoints ? territoriesOfAccounts(plan, assignment) : null;
  const nearest = isPoints ? nearestUnits(plan.units.lat, plan.units.lon, FAR_KM) : null;
  const ground: CodeGround[] = [];
  const territory = Int32Array.from(codes, ({ country, code, state, lat, lon }) => {
    const tell = (how: CodeGround, key: number) => {
      ground.push(key === 0 ? 'none' : how);
      return key;
    };
    const at = (row: number | undefined) => (row === undefined || row < 0 ? 0 : (assignment[row] ?? 0));
    const exact = ofCode?.get(`${country}/${code}`);
    if (exact !== undefined) return tell('unit', at(exact));
    if (ofState) return tell('state', at(country === 'US' ? ofState.get(state) : undefined));
    const held = most?.get(`${country}/${code}`);
    if (held !== undefined) return tell('accounts', held);
    if (nearest) return tell('nearest', at(nearest(lat, lon)));
    return tell('place', at(unitAt(lat, lon)));
  });
  return { territory, ground };
}

/** Rows of units that are the codes themselves; null where their codes are something else. */
function unitsByCode({ units }: Plan, codes: readonly KnownCode[]): Map<string, number> | null {
  const rows = new Map<string, number>();
  for (let row = 0; row < units.count; row++) rows.set(textAt(units.codes, row).toUpperCase(), row);
  const found = new Map<string, number>();
  let [near, all] = [0, 0];
  for (const { country, code, lat, lon } of codes) {
    const row = rows.get(code);
    if (row === undefined) continue;
    const [unitLat, unitLon] = [units.lat[row] as number, units.lon[row] as number];
    all++;
    // A list of units on a plane of its own cannot be checked; its codes are taken at their word.
    if (Number.isNaN(unitLat) || greatCircleKm(lat, lon, unitLat, unitLon) <= FAR_KM) {
      near++;
      found.set(`${country}/${code}`, row);
    }
  }
  return all > 0 && near >= SURE_SHARE * all ? found : null;
}

function unitsByState({ units }: Plan): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < units.count; row++) {
    const state = stateWithFips(textAt(units.codes, row));
    if (state) rows.set(state.code, row);
  }
  return rows;
}

/** The territory with the most accounts of each code, the lowest key among those alike. */
function territoriesOfAccounts({ accounts }: Plan, assignment: Int32Array): Map<string, number> {
  const counts = new Map<string, Map<number, number>>();
  for (let row = 0; row < accounts.count; row++) {
    const to = assignment[accounts.unit[row] as number] ?? 0;
    const cell = textAt(accounts.postalCodes, row);
    if (to === 0 || cell === '') continue;
    const country = countryCode(textAt(accounts.countries, row)) ?? 'US';
    const code = normalCode(cell, country);
    const key = `${country}/${country === 'US' ? code.slice(0, ZIP_DIGITS) : code}`;
    const of = counts.get(key) ?? new Map<number, number>();
    counts.set(key, of.set(to, (of.get(to) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([key, of]) => {
      const [first] = [...of].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return [key, first?.[0] ?? 0];
    }),
  );
}

/** ZIP+4 says more than the tables know. */
const ZIP_DIGITS = 5;
