import { DRIFT_KINDS, type DriftKind } from '../../../core/drift/drift.ts';
import { rowOfKey } from '../../../core/model/assignment.ts';
import type { RoleKey, ScenarioKey } from '../../../core/model/ids.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { textAt } from '../../../core/model/text-column.ts';
import { accountTerritories } from '../../../core/tally/account-territories.ts';
import type { DriftShown } from '../../state/drift-slice.ts';

/** Places of the findings that still wait, by kind: neither kept as the plan has them, nor is the plan as the CRM has them. */
export function openFindings(plan: Plan, { result, kept }: DriftShown): Readonly<Record<DriftKind, Int32Array>> {
  const { findings, scenario, role } = result;
  const territories = accountTerritories(plan, scenario as ScenarioKey, role as RoleKey);
  const names = new Map<number, string>(plan.territories.map(({ key, name }) => [key, name]));
  const open = Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, [] as number[]])) as Record<DriftKind, number[]>;
  findings.kind.forEach((kind, at) => {
    if (kept[at] === 1) return;
    const account = findings.account[at] as number;
    const proposal = findings.proposal[at] as number;
    if (account > 0) {
      const row = rowOfKey(plan.accounts.keys, account);
      if (row < 0 || (proposal > 0 && territories[row] === proposal)) return;
    }
    const name = DRIFT_KINDS[kind] as DriftKind;
    if (name === 'renamed' && names.get(proposal) === textAt(findings.labels, at)) return;
    open[name].push(at);
  });
  return Object.fromEntries(DRIFT_KINDS.map((kind) => [kind, Int32Array.from(open[kind])])) as Record<
    DriftKind,
    Int32Array
  >;
}

/** Whether the plan can take what the CRM says: new accounts come, and those that are gone leave, by an import. */
export function canTake({ result }: DriftShown, at: number): boolean {
  const { kind, proposal } = result.findings;
  const name = DRIFT_KINDS[kind[at] as number] as DriftKind;
  return name !== 'new' && name !== 'gone' && (proposal[at] as number) > 0;
}
