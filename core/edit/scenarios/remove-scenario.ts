import { scenarioTerritoriesOf } from '../../model/assignment.ts';
import type { ScenarioKey } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { withoutLocksOf } from '../matching/lock-pair.ts';
import { movesBetween } from '../moves-between.ts';
import { managersAfter } from '../organisation/managers.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange, UnitMoves } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { ScenarioCommandOf } from './command.ts';
import { isLastOpen, scenarioWith } from './scenario-fields.ts';
import { SCENARIO_RECORDS, type ScenarioRecordKind } from './scenario-records.ts';

/** What goes with a scenario, for whoever has to say yes to it. */
export interface ScenarioContents {
  /** Territories that it uses, over all roles. */
  readonly territories: number;
  readonly unitLocks: number;
  readonly namedAccounts: number;
  readonly quotas: number;
}

/**
 * Removes a scenario with everything that is said in it: who has which unit in every role, seats, locks, named accounts
 * and quotas. Territories stay in the plan, because they are the same in every scenario. The baseline stays
 * (`baseline-stays`), and so does the last scenario that is open (`last-scenario`).
 */
export function removeScenario(plan: Plan, { scenario }: ScenarioCommandOf<'remove-scenario'>): EditResult {
  const before = scenarioWith(plan, scenario);
  if (!before) return refused('invalid-request', { what: 'scenario' });
  const { name } = before;
  if (before.baseline) return refused('baseline-stays', { name });
  if (isLastOpen(plan, before)) return refused('last-scenario', { name });
  const seats = plan.scenarioTerritories.filter((seat) => seat.scenario !== scenario);
  return {
    ok: true,
    change: {
      note: { code: 'removed-scenario', values: { name } },
      moves: emptied(plan, scenario),
      records: [
        { kind: 'scenarios', before, after: null },
        ...recordChanges('settings', [plan.settings], [withoutLocksOf(plan.settings, scenario)]),
        ...SCENARIO_RECORDS.flatMap((kind) => goneRecords(plan, kind, scenario)),
        ...managersAfter(plan, { ...plan, scenarioTerritories: seats }),
      ],
      batches: [],
    },
  };
}

/** How much a scenario holds besides who has which unit. */
export function scenarioContents(plan: Plan, scenario: ScenarioKey): ScenarioContents {
  const count = (kind: Exclude<ScenarioRecordKind, 'scenarioTerritories'>) =>
    (plan[kind] as readonly { readonly scenario: ScenarioKey }[]).filter((one) => one.scenario === scenario).length;
  return {
    territories: plan.roles.reduce((sum, { key }) => sum + scenarioTerritoriesOf(plan, scenario, key).length, 0),
    unitLocks: count('unitLocks'),
    namedAccounts: count('namedAccounts'),
    quotas: count('quotas'),
  };
}

function goneRecords<K extends ScenarioRecordKind>(plan: Plan, kind: K, scenario: ScenarioKey): RecordChange[] {
  const records = plan[kind] as readonly Plan[K][number][];
  return records
    .filter((record) => record.scenario === scenario)
    .map((before) => ({ kind, before, after: null }) as RecordChange);
}

/** Every unit out of its territory, in every role: undo brings them back. */
function emptied(plan: Plan, scenario: ScenarioKey): readonly UnitMoves[] {
  return plan.assignments.flatMap(({ scenario: of, role, territories }) => {
    if (of !== scenario) return [];
    return movesBetween(plan, { scenario, role }, territories, new Int32Array(territories.length)) ?? [];
  });
}
