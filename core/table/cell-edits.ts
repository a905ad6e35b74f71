import type { RowCommand } from '../edit/command.ts';
import { assignmentOf, scenarioTerritoriesOf } from '../model/assignment.ts';
import { type TerritoryKey, UNASSIGNED } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import type { ShownPart } from '../select/groups.ts';
import { namedAccountsOf } from '../tally/account-territories.ts';

/** A cell that is to hold another text: typed into it, or pasted. */
export interface CellEdit {
  readonly row: number;
  /** Id of its column. */
  readonly column: string;
  readonly text: string;
}

/** Why a cell cannot hold a text. */
export type CellFault =
  | 'fixed-column'
  | 'unknown-territory'
  | 'ambiguous-territory'
  | 'not-yes-or-no'
  | 'not-a-number'
  | 'not-a-day'
  | 'blank';

/** What edits of cells come to: commands for one step, and the cells that stay as they are with the reason. */
export interface PlannedEdits {
  readonly commands: readonly RowCommand[];
  /** Rows that the commands change. */
  readonly rows: number;
  readonly faults: readonly { readonly edit: CellEdit; readonly fault: CellFault }[];
}

/** Columns of the tables of units and accounts whose cells can be changed. */
export const TERRITORY = 'territory';
export const LOCKED = 'locked';

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

/**
 * Edits of the table of accounts: their territory. Where every account is a unit of its own it moves; else it is given
 * to the territory by name, and a blank takes the name back.
 */
export function accountEdits(plan: Plan, shown: ShownPart, edits: readonly CellEdit[]): PlannedEdits {
  const plans = new Collected(plan, shown);
  const { accounts, units } = plan;
  const assignment = assignmentOf(plan, shown.scenario, shown.role);
  const named = new Map(
    namedAccountsOf(plan, shown.scenario, shown.role).map(({ account, territory }) => [account as number, territory]),
  );
  for (const edit of edits) {
    if (edit.column !== TERRITORY) {
      plans.fault(edit, 'fixed-column');
      continue;
    }
    const territory = plans.territory(edit);
    if (territory === null) continue;
    const account = accounts.keys[edit.row] as number;
    const unit = accounts.unit[edit.row] as number;
    const ofUnit = unit < 0 ? UNASSIGNED : assignment[unit];
    if ((named.get(account) ?? ofUnit) === territory) continue;
    if (plan.unitSet?.kind === 'points' && unit >= 0 && !named.has(account))
      plans.assign(edit.row, units.keys[unit] as number, territory);
    else if (territory === UNASSIGNED || (named.has(account) && territory === ofUnit)) plans.unname(edit.row, account);
    else plans.name(edit.row, account, territory);
  }
  return plans.planned();
}

const YES = new Set(['x', '1', 'yes', 'true', 'y', 'نعم']);
const NO = new Set(['', '0', 'no', 'false', 'n', 'لا']);

function yesOrNo(text: string): boolean | null {
  const said = text.trim().toLowerCase();
  return YES.has(said) ? true : NO.has(said) ? false : null;
}

/** Gathers rows by what is to be done to them, so that hundreds of rows are a few commands. */
class Collected {
  readonly #shown: ShownPart;
  readonly #byId = new Map<string, TerritoryKey>();
  readonly #byName = new Map<string, TerritoryKey | null>();
  readonly #assigned = new Map<TerritoryKey, number[]>();
  readonly #named = new Map<TerritoryKey, number[]>();
  readonly #unnamed: number[] = [];
  readonly #locked = new Map<boolean, number[]>();
  readonly #rows = new Set<number>();
  readonly #faults: { edit: CellEdit; fault: CellFault }[] = [];

  constructor(plan: Plan, shown: ShownPart) {
    this.#shown = shown;
    const used = new Set<number>(
      scenarioTerritoriesOf(plan, shown.scenario, shown.role).map(({ territory }) => territory),
    );
    for (const { key, id, name } of plan.territories) {
      if (!used.has(key)) continue;
      this.#byId.set(plain(id), key);
      this.#byName.set(plain(name), this.#byName.has(plain(name)) ? null : key);
    }
  }

  /** The territory a text means; null where it means none of the plan's, which is noted. */
  territory(edit: CellEdit): TerritoryKey | null {
    const said = plain(edit.text);
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

  planned(): PlannedEdits {
    const { scenario, role } = this.#shown;
    const where = { scenario, role };
    const free = this.#locked.get(false);
    const shut = this.#locked.get(true);
    const commands: RowCommand[] = [];
    // What is set free can move in the same step, and what is locked is locked where it has come to.
    if (free) commands.push({ kind: 'lock-units', ...where, units: Int32Array.from(free), locked: false });
    for (const [territory, units] of this.#assigned)
      commands.push({ kind: 'assign-units', ...where, units: Int32Array.from(units), territory, families: false });
    for (const [territory, accounts] of this.#named) {
      const said = { reason: '', owner: '', expires: null, families: false };
      commands.push({ kind: 'name-accounts', ...where, accounts: Int32Array.from(accounts), territory, ...said });
    }
    if (this.#unnamed.length > 0)
      commands.push({ kind: 'unname-accounts', ...where, accounts: Int32Array.from(this.#unnamed) });
    if (shut) commands.push({ kind: 'lock-units', ...where, units: Int32Array.from(shut), locked: true });
    return { commands, rows: this.#rows.size, faults: this.#faults };
  }

  #add<K>(lists: Map<K, number[]>, at: K, key: number, row: number): void {
    const list = lists.get(at);
    if (list) list.push(key);
    else lists.set(at, [key]);
    this.#rows.add(row);
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
