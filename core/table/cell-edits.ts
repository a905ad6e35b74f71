import type { RowCommand } from '../edit/command.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import { type TerritoryKey, UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { NamedAccount } from '../model/scenario.ts';
import type { ShownPart } from '../select/groups.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';
import {
  type CellEdit,
  type CellFault,
  LOCKED,
  type PlacedCell,
  type PlannedEdits,
  plainWord,
  TERRITORY,
  yesOrNo,
} from './planned-edits.ts';
import { placeText, typedPlace } from './typed-values.ts';

/** Edits of the table of units: their territory (by id or name, blank for none) and their lock. */
export function unitEdits(plan: Plan, shown: ShownPart, edits: readonly CellEdit[]): PlannedEdits {
  const plans = new Collected(plan, shown);
  const { keys } = plan.units;
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  for (const edit of edits) {
    const unit = keys[edit.row] as number;
    if (edit.column === TERRITORY) {
      const territory = plans.territory(edit);
      if (territory !== null && territory !== assignment[edit.row]) plans.assign(edit.row, unit, territory);
    } else if (edit.column === LOCKED) {
      const locked = yesOrNo(edit.text);
      if (locked === null) plans.fault(edit, 'not-yes-or-no');
      else plans.lock(edit.row, unit, locked);
    } else plans.fault(edit, 'fixed-column');
  }
  return plans.planned();
}

/** Column of the table of accounts for where each lies, as latitude and longitude. */
export const PLACE = 'place';

/** What is said of accounts that are given by name in passing: why, who asked for it, until when. */
export type SaidOfNamed = Pick<NamedAccount, 'reason' | 'owner' | 'expires'>;

const NOTHING_SAID: SaidOfNamed = { reason: '', owner: '', expires: null };

/**
 * Edits of the table of accounts: their territory, their lock in it, and, by itself, their place. Where every account is a unit of
 * its own it moves; else it is given to the territory by name, and a blank takes the name back.
 */
export function accountEdits(
  plan: Plan,
  shown: ShownPart,
  edits: readonly CellEdit[],
  said: SaidOfNamed = NOTHING_SAID,
): PlannedEdits {
  const plans = new Collected(plan, shown, said);
  const { accounts, units } = plan;
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const names = new Map(
    namedAccountsOf(plan, shown.scenario, shown.role).map(({ account, territory }) => [account as number, territory]),
  );
  const homeOf = (row: number) => {
    const unit = accounts.unit[row] as number;
    return unit < 0 ? UNASSIGNED : (assignment[unit] as TerritoryKey);
  };
  const holds = edits.filter(({ column }) => column === LOCKED);
  const freed = new Set(holds.filter(({ text }) => yesOrNo(text) === false).map(({ row }) => row));
  const comesTo = new Map<number, TerritoryKey>();
  for (const edit of edits) {
    const account = accounts.keys[edit.row] as number;
    const unit = accounts.unit[edit.row] as number;
    const ofUnit = homeOf(edit.row);
    const named = names.get(account);
    // Who is set free in the same row moves as one that was never locked.
    const there = named === ofUnit && freed.has(edit.row) ? undefined : named;
    if (edit.column === LOCKED) continue;
    if (edit.column === PLACE) {
      const now = placeOfAccount(accounts, edit.row);
      const place = typedPlace(edit.text);
      if (now === (place ? placeText(place.lat, place.lon) : edit.text.trim())) continue;
      if (place) plans.place(edit, { account, ...place });
      else plans.fault(edit, 'not-a-place');
    } else if (edit.column === TERRITORY) {
      const territory = plans.territory(edit);
      if (territory === null || (there ?? ofUnit) === territory) continue;
      if (plan.unitSet?.kind === 'points' && unit >= 0 && there === undefined) {
        plans.assign(edit.row, units.keys[unit] as number, territory);
        comesTo.set(edit.row, territory);
      } else if (territory === UNASSIGNED || (there !== undefined && territory === ofUnit))
        plans.unname(edit.row, account);
      else plans.name(edit.row, account, territory);
    } else plans.fault(edit, 'fixed-column');
  }
  for (const edit of holds) {
    const account = accounts.keys[edit.row] as number;
    lockOf(plans, edit, account, names.get(account), homeOf(edit.row), comesTo.get(edit.row));
  }
  return plans.planned();
}

/** Where an account lies, as its cell says it; blank where nobody knows. */
export function placeOfAccount({ lat, lon }: Pick<Plan['accounts'], 'lat' | 'lon'>, row: number): string {
  const [north, east] = [lat[row] ?? Number.NaN, lon[row] ?? Number.NaN];
  return Number.isNaN(north) || Number.isNaN(east) ? '' : placeText(north, east);
}

/** A lock holds an account where it is, or where its row says that it comes to; letting go of it moves none. */
function lockOf(
  plans: Collected,
  edit: CellEdit,
  account: number,
  named: TerritoryKey | undefined,
  ofUnit: TerritoryKey,
  comesTo: TerritoryKey = ofUnit,
): void {
  const locked = yesOrNo(edit.text);
  if (locked === null) plans.fault(edit, 'not-yes-or-no');
  else if (locked === (named !== undefined)) return;
  else if (locked && comesTo === UNASSIGNED) plans.fault(edit, 'in-no-territory');
  else if (!locked && named !== ofUnit) plans.fault(edit, 'named-elsewhere');
  else plans.lockAccount(edit.row, account, locked);
}

/** Accounts that one step may put on the map. */
const MOST_PLACED = 1_000;

/** Gathers rows by what is to be done to them, so that hundreds of rows are a few commands. */
class Collected {
  readonly #shown: ShownPart;
  readonly #said: SaidOfNamed;
  readonly #byId = new Map<string, TerritoryKey>();
  readonly #byName = new Map<string, TerritoryKey | null>();
  readonly #assigned = new Map<TerritoryKey, number[]>();
  readonly #named = new Map<TerritoryKey, number[]>();
  readonly #unnamed: number[] = [];
  readonly #locked = new Map<boolean, number[]>();
  readonly #lockedAccounts = new Map<boolean, number[]>();
  readonly #places: { readonly edit: CellEdit; readonly place: PlacedCell }[] = [];
  readonly #rows = new Set<number>();
  readonly #faults: { edit: CellEdit; fault: CellFault }[] = [];

  constructor(plan: Plan, shown: ShownPart, said: SaidOfNamed = NOTHING_SAID) {
    this.#shown = shown;
    this.#said = said;
    const used = new Set<number>(
      scenarioTerritoriesOf(plan, shown.scenario, shown.role).map(({ territory }) => territory),
    );
    for (const { key, id, name } of plan.territories) {
      if (!used.has(key)) continue;
      this.#byId.set(plainWord(id), key);
      this.#byName.set(plainWord(name), this.#byName.has(plainWord(name)) ? null : key);
    }
  }

  /** The territory a text means; null where it means none of the plan's, which is noted. */
  territory(edit: CellEdit): TerritoryKey | null {
    const said = plainWord(edit.text);
    if (said === '') return UNASSIGNED;
    const found = this.#byId.get(said) ?? this.#byName.get(said);
    if (found) return found;
    this.fault(edit, found === null ? 'ambiguous-territory' : 'unknown-territory');
    return null;
  }

  fault(edit: CellEdit, fault: CellFault): void {
    this.#faults.push({ edit, fault });
  }

  assign(row: number, unit: number, territory: TerritoryKey): void {
    this.#add(this.#assigned, territory, unit, row);
  }

  name(row: number, account: number, territory: TerritoryKey): void {
    this.#add(this.#named, territory, account, row);
  }

  unname(row: number, account: number): void {
    this.#unnamed.push(account);
    this.#rows.add(row);
  }

  lock(row: number, unit: number, locked: boolean): void {
    this.#add(this.#locked, locked, unit, row);
  }

  lockAccount(row: number, account: number, locked: boolean): void {
    this.#add(this.#lockedAccounts, locked, account, row);
  }

  place(edit: CellEdit, place: PlacedCell): void {
    this.#places.push({ edit, place });
  }

  planned(): PlannedEdits {
    const { scenario, role } = this.#shown;
    const where = { scenario, role };
    const commands: RowCommand[] = [];
    const lockUnits = (locked: boolean) => {
      const units = this.#locked.get(locked);
      if (units) commands.push({ kind: 'lock-units', ...where, units: Int32Array.from(units), locked });
      const accounts = this.#lockedAccounts.get(locked);
      if (!accounts) return;
      commands.push({ kind: 'lock-accounts', ...where, accounts: Int32Array.from(accounts), locked, ...this.#said });
    };
    // What is set free can move in the same step, and what is locked is locked where it has come to.
    lockUnits(false);
    for (const [territory, units] of this.#assigned)
      commands.push({ kind: 'assign-units', ...where, units: Int32Array.from(units), territory, families: false });
    for (const [territory, keys] of this.#named) {
      const accounts = Int32Array.from(keys);
      commands.push({ kind: 'name-accounts', ...where, accounts, territory, ...this.#said, families: false });
    }
    if (this.#unnamed.length > 0)
      commands.push({ kind: 'unname-accounts', ...where, accounts: Int32Array.from(this.#unnamed) });
    lockUnits(true);
    return this.#withPlaces(commands);
  }

  /** Accounts move on the map by a step that is not among those of a table, so nothing else is done with it. */
  #withPlaces(commands: readonly RowCommand[]): PlannedEdits {
    const moved = commands.length > 0 ? [] : this.#places.slice(0, MOST_PLACED);
    const faults = [
      ...this.#faults,
      ...this.#places.slice(moved.length).map(({ edit }) => ({ edit, fault: 'place-alone' as const })),
    ];
    if (moved.length === 0) return { commands, rows: this.#rows.size, faults };
    return { commands, places: moved.map(({ place }) => place), rows: moved.length, faults };
  }

  #add<K>(lists: Map<K, number[]>, at: K, key: number, row: number): void {
    const list = lists.get(at);
    if (list) list.push(key);
    else lists.set(at, [key]);
    this.#rows.add(row);
  }
}
