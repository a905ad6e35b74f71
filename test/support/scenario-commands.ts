import fc from 'fast-check';
import type { ScenarioCommand } from '../../core/edit/scenarios/command.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';

const aName = fc.constantFrom('Plan A', 'Plan B', 'Today', '東京');

/** Any command about scenarios that a plan can be asked; some are refused. */
export function scenarioCommands(plan: Plan): fc.Arbitrary<ScenarioCommand>[] {
  const scenario = fc.constantFrom(...plan.scenarios.map(({ key }) => key));
  const commands: fc.Arbitrary<ScenarioCommand>[] = [
    fc.record({ kind: fc.constant('duplicate-scenario'), scenario, name: aName }),
    fc.record({ kind: fc.constant('rename-scenario'), scenario, name: aName }),
    fc.record({ kind: fc.constant('describe-scenario'), scenario, description: fc.constantFrom('', ' What if ') }),
    fc.record({ kind: fc.constant('date-scenario'), scenario, effective: fc.constantFrom(null, '2027-07-01') }),
    fc.record({ kind: fc.constant('archive-scenario'), scenario, archived: fc.boolean() }),
    fc.record({ kind: fc.constant('set-baseline'), scenario }),
    fc.record({ kind: fc.constant('remove-scenario'), scenario }),
  ];
  for (const { key: from } of plan.scenarios) {
    for (const { key: role } of plan.roles) {
      const used = scenarioTerritoriesOf(plan, from, role).map(({ territory }) => territory);
      if (used.length === 0) continue;
      commands.push(
        fc.record({
          kind: fc.constant('copy-territories'),
          from: fc.constant(from),
          to: scenario,
          role: fc.constant(role),
          territories: fc.subarray(used, { minLength: 1 }),
        }),
      );
    }
  }
  return commands;
}
