import { assignmentOf } from '../model/assignment.ts';
import type { Plan } from '../model/plan.ts';
import { textAt } from '../model/text-column.ts';
import { ACCOUNT_PARTS, type AccountPart } from './account-difference.ts';
import type { Gone } from './match-accounts.ts';
import type { Reimport } from './reimport-change.ts';

/** What a newer list would do to a plan, in numbers. */
export interface DifferenceSummary {
  readonly mode: 'update' | 'add';
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Accounts that the newer list does not have, and what becomes of them. */
  readonly gone: number;
  readonly goneAccounts: Gone;
  /** Accounts that an added list says nothing of. */
  readonly untouched: number;
  /** Accounts that the file could not place and that stay where they were. */
  readonly placesKept: number;
  /** New accounts that have a place and are in no territory of the scenario that is worked on. */
  readonly withoutTerritory: number;
  /** New accounts that were united with others in the plan: the list has them as accounts of their own. */
  readonly comeApart: number;
  /** How many accounts change what; parts that nobody changes are left out. */
  readonly parts: readonly {
    readonly part: AccountPart | 'measure';
    readonly measure: string;
    readonly accounts: number;
  }[];
  /** Sums over all accounts, where accounts carry the measure. */
  readonly totals: readonly { readonly measure: string; readonly before: number; readonly after: number }[];
  /** Named accounts that go with their account: how many, and the first of them. */
  readonly namesGone: number;
  readonly firstNamesGone: readonly { readonly id: string; readonly name: string }[];
  /** Whether the list says what the plan says already, so that there is nothing to write. */
  readonly same: boolean;
}

/** Named accounts that are listed one by one. */
const MOST_NAMES = 100;

export function differenceSummary(plan: Plan, made: Reimport, gone: Gone): DifferenceSummary {
  const { difference, merged } = made;
  const parts = difference.partCounts.map((accounts, p) => {
    const part = ACCOUNT_PARTS[p];
    if (part) return { part, measure: '', accounts };
    return { part: 'measure' as const, measure: merged.measures[p - ACCOUNT_PARTS.length]?.name ?? '', accounts };
  });
  return {
    mode: merged.mode,
    added: difference.added.length,
    changed: difference.changed.length,
    unchanged: difference.unchanged,
    gone: difference.gone.length,
    goneAccounts: gone,
    untouched: difference.untouched,
    placesKept: made.placesKept,
    withoutTerritory: withoutTerritory(plan, made),
    comeApart: comeApart(plan, made),
    parts: parts.filter(({ accounts }) => accounts > 0),
    totals: totals(plan, made),
    namesGone: made.namesGone.length,
    firstNamesGone: Array.from(made.namesGone.subarray(0, MOST_NAMES), (row) => ({
      id: textAt(plan.accounts.ids, row),
      name: textAt(plan.accounts.names, row),
    })),
    same: made.same,
  };
}

function withoutTerritory(plan: Plan, { difference, rows, edit }: Reimport): number {
  const working = plan.scenarios.find(({ baseline, archived }) => !baseline && !archived)?.key;
  const role = plan.roles[0]?.key;
  if (working === undefined || role === undefined) return 0;
  const made = edit.assignments.find((one) => one.scenario === working && one.role === role)?.territories;
  const territories = made ?? assignmentOf(plan, working, role);
  const open = difference.added.filter((row) => territories[rows.accounts.unit[row] as number] === 0);
  return open.length;
}

function comeApart({ settings }: Plan, { difference, rows }: Reimport): number {
  const united = new Set(settings.united?.map(({ account }) => account));
  if (united.size === 0) return 0;
  return difference.added.filter((row) => united.has(textAt(rows.accounts.ids, row))).length;
}

function totals(plan: Plan, { merged }: Reimport): DifferenceSummary['totals'] {
  const sum = (column: Float64Array | null | undefined) => column?.reduce((all, value) => all + value, 0) ?? 0;
  return merged.measures.flatMap(({ key, name, column }, m) => {
    const after = merged.accounts.values[m];
    if (!after || column === '#') return [];
    const before = plan.accounts.values[plan.measures.findIndex((measure) => measure.key === key)];
    return [{ measure: name, before: sum(before), after: sum(after) }];
  });
}
