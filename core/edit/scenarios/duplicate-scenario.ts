import { type ScenarioKey, UNASSIGNED } from '../../model/ids.ts';
import type { Plan } from '../../model/plan.ts';
import { withLocksCopied } from '../matching/lock-pair.ts';
import { movesBetween } from '../moves-between.ts';
import { newName } from '../organisation/new-name.ts';
import type { EditResult } from '../perform.ts';
import type { RecordChange, UnitMoves } from '../plan-change.ts';
import { recordChanges } from '../record-changes.ts';
import { refused } from '../refusal.ts';
import type { ScenarioCommandOf } from './command.ts';
import { scenarioWith } from './scenario-fields.ts';
import { SCENARIO_RECORDS, type ScenarioRecordKind } from './scenario-records.ts';

/** More scenarios than this nobody compares; each has a column of a million units per role. */
export const MOST_SCENARIOS = 50;

/**
 * Makes a copy of a scenario under another name: who has which unit in every role, the territories with their centres,
 * reps and locks, the locks of units, named accounts and quotas. The copy is open and no baseline, whatever the first
 * one is.
 */
export function duplicateScenario(plan: Plan, command: ScenarioCommandOf<'duplicate-scenario'>): EditResult {
  const of = scenarioWith(plan, command.scenario);
  if (!of) return refused('invalid-request', { what: 'scenario' });
  const named = newName(command.name, plan.scenarios);
  if (!named.ok) return named;
  if (plan.scenarios.length >= MOST_SCENARIOS) return refused('too-many-scenarios', { most: MOST_SCENARIOS });
  const key = freeKey(plan);
  const after = { ...of, key, name: named.name, baseline: false, archived: false };
  return {
    ok: true,
    change: {
      note: { code: 'duplicated-scenario', values: { name: named.name, of: of.name } },
      moves: copiedMoves(plan, of.key, key),
      records: [
        { kind: 'scenarios', before: null, after },
        ...recordChanges('settings', [plan.settings], [withLocksCopied(plan.settings, of.key, key)]),
        ...SCENARIO_RECORDS.flatMap((kind) => copiedRecords(plan, kind, of.key, key)),
      ],
      batches: [],
    },
  };
}

/** A key that no scenario has, and none had that a review speaks of: what is said of it must not fall to another. */
function freeKey({ scenarios, rounds, signOffs }: Plan): ScenarioKey {
  const keys = [...scenarios.map(({ key }) => key), ...[...rounds, ...signOffs].map(({ scenario }) => scenario)];
  return (keys.reduce<number>((high, key) => Math.max(high, key), 0) + 1) as ScenarioKey;
}

/** `Plan 1 (2)`, `Plan 1 (3)`, ...: the first that no scenario has. A number that the name ends in already is counted on. */
export function copyName(name: string, scenarios: readonly { readonly name: string }[]): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  const taken = new Set(scenarios.map((scenario) => scenario.name));
  let number = 2;
  while (taken.has(`${stem} (${number})`)) number++;
  return `${stem} (${number})`;
}

function copiedRecords<K extends ScenarioRecordKind>(
  plan: Plan,
  kind: K,
  from: ScenarioKey,
  to: ScenarioKey,
): RecordChange[] {
  const records = plan[kind] as readonly Plan[K][number][];
  return records
    .filter(({ scenario }) => scenario === from)
    .map((record) => ({ kind, before: null, after: { ...record, scenario: to } }) as RecordChange);
}

function copiedMoves(plan: Plan, from: ScenarioKey, scenario: ScenarioKey): readonly UnitMoves[] {
  return plan.assignments.flatMap((assignment) => {
    if (assignment.scenario !== from) return [];
    const { role, territories } = assignment;
    const nothing = new Int32Array(territories.length).fill(UNASSIGNED);
    return movesBetween(plan, { scenario, role }, nothing, territories) ?? [];
  });
}
