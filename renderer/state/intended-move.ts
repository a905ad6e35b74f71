import { carriesFamilies, familiesAlong, unitsAlong } from '../../core/edit/families-along.ts';
import { closedKeys, heldUnits } from '../../core/edit/held-units.ts';
import { assignmentOf, rowOfKey } from '../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { combineRows } from '../../core/select/combine.ts';
import { namedAccountsOf } from '../../core/tally/account-territories.ts';
import { type MovedTerritory, movePreview } from '../../core/tally/move-preview.ts';
import type { LiveTotals } from './live-totals.ts';
import { selectionSums } from './selection-sums.ts';
import type { MoveIntent } from './tool-slice.ts';

interface Shown {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  /** Whether families come along; null or left out as the plan's balance is set. */
  readonly familiesAlong?: boolean | null;
}

/** What a move that is not made yet would do. */
export interface IntendedMove {
  /** What moves; without a target, what is picked. */
  readonly units: number;
  readonly accounts: number;
  /** Per measure. */
  readonly totals: readonly number[];
  /** Units, or accounts, that stay because of locks; they are not among the others. */
  readonly locked: number;
  /** The target first, then those that lose something, the most first; key 0 is what is in no territory. */
  readonly territories: readonly MovedTerritory[];
}

/**
 * A move as it would be made: what is locked or there already stays out, as in the edit. Without a target it tells what
 * the territories would be without what is picked. O(what moves), for every movement of the pointer.
 */
export function intendedMove(totals: LiveTotals, plan: Plan, shown: Shown, intent: MoveIntent): IntendedMove {
  const { scenario, role } = shown;
  const to = intent.to ?? 0;
  const { held, closed, territoryOf } = groundOf(plan, shown);
  const assignment = assignmentOf(plan, scenario, role);
  const shut = closed.has(to);
  const picked = intent.to === null ? intent : withFamilies(plan, shown, intent);
  const asked = {
    units: picked.units.filter((row) => intent.to === null || assignment[row] !== to),
    accounts: picked.accounts.filter((row) => intent.to === null || territoryOf(row) !== to),
  };
  const stays = intent.to !== null;
  const units = asked.units.filter((row) => !(stays && (shut || held[row] === 1)));
  const accounts = asked.accounts.filter((row) => !(stays && (shut || closed.has(territoryOf(row)))));
  const both = totals.beforeAndAfter(plan, scenario, role, { units, accounts, to });
  const from = new Map<number, number>();
  const leaves = (territory: number) => from.set(territory, (from.get(territory) ?? 0) + 1);
  for (const row of units) leaves(assignment[row] as number);
  for (const row of accounts) leaves(territoryOf(row));
  from.delete(to);
  const losing = [...from.keys()].sort((a, b) => (from.get(b) as number) - (from.get(a) as number) || a - b);
  const touched = intent.to === null ? losing : [to, ...losing];
  const territories = movePreview(plan, scenario, role, both, touched);
  const gained = movePreview(plan, scenario, role, both, [to])[0] as MovedTerritory;
  const moved = {
    units: gained.after.units - gained.before.units,
    accounts: gained.after.accounts - gained.before.accounts,
    totals: gained.after.totals.map((value, m) => value - (gained.before.totals[m] as number)),
  };
  return {
    // What is picked counts whole, as in the status line: also what no territory loses by it.
    ...(intent.to === null ? selectionSums(plan, units, accounts) : moved),
    locked: asked.units.length - units.length + (asked.accounts.length - accounts.length),
    territories,
  };
}

type Rows = Pick<MoveIntent, 'units' | 'accounts'>;

/** What comes along does not change while the same rows are dragged about; finding it may ask every account. */
const along = new WeakMap<Int32Array, { readonly plan: Plan; readonly rows: Rows }>();

function withFamilies(plan: Plan, { scenario, role, familiesAlong: asked }: Shown, { units, accounts }: Rows): Rows {
  if (!carriesFamilies(plan, asked ?? undefined)) return { units, accounts };
  const key = units.length > 0 ? units : accounts;
  const found = along.get(key);
  if (found?.plan === plan) return found.rows;
  const more = (rows: Int32Array, others: Int32Array) => combineRows(rows, others, 'add');
  const rows = {
    units: more(units, unitsAlong(plan, scenario, role, [...units])),
    accounts: accounts.length > 0 ? more(accounts, familiesAlong(plan, scenario, role, accounts)) : accounts,
  };
  along.set(key, { plan, rows });
  return rows;
}

interface Ground {
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
  readonly held: Uint8Array;
  readonly closed: ReadonlySet<number>;
  /** Territory key of an account (row), 0 for none. */
  readonly territoryOf: (account: number) => number;
}

/** Plans never change, and the pointer asks again and again for the same one. */
const known = new WeakMap<Plan, Ground>();

function groundOf(plan: Plan, { scenario, role }: Shown): Ground {
  const found = known.get(plan);
  if (found?.scenario === scenario && found.role === role) return found;
  const assignment = assignmentOf(plan, scenario, role);
  const named = new Map<number, number>();
  for (const { account, territory } of namedAccountsOf(plan, scenario, role))
    named.set(rowOfKey(plan.accounts.keys, account), territory);
  const ground = {
    scenario,
    role,
    held: heldUnits(plan, scenario, role),
    closed: closedKeys(plan, scenario, role),
    territoryOf: (account: number) => named.get(account) ?? assignment[plan.accounts.unit[account] as number] ?? 0,
  };
  known.set(plan, ground);
  return ground;
}
