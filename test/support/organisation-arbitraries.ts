import fc from 'fast-check';
import type { OrganisationCommand, RepFields } from '../../core/edit/organisation/command.ts';
import { groupLevels, rankOf } from '../../core/model/hierarchy.ts';
import type { RepKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import { WORKING } from './plan-builder.ts';

const aName = fc.constantFrom('North', 'South', 'Specialists', '東京');

/** A rep as a planner fills in the form. */
const someRep: fc.Arbitrary<RepFields> = fc.record({
  id: fc.constantFrom('r1', 'r8', 'r9'),
  name: aName,
  homeLat: fc.constant(40),
  homeLon: fc.constant(-100),
  capacityFte: fc.constantFrom(0.5, 1),
  startDate: fc.constantFrom(null, '2025-03-15'),
  level: fc.constantFrom('', 'senior'),
  skills: fc.constantFrom([], ['retail']),
  languages: fc.constant([]),
  segment: fc.constant(''),
  manager: fc.constant(''),
  email: fc.constantFrom('', 'a@example.com'),
  crmUserId: fc.constant(''),
});

/** Any command about roles, levels and teams that a plan can be asked; some are refused. */
export function organisationCommands(plan: Plan): fc.Arbitrary<OrganisationCommand>[] {
  const role = fc.constantFrom(...plan.roles.map(({ key }) => key));
  const level = fc.constantFrom(...plan.levels.map(({ key }) => key));
  const commands: fc.Arbitrary<OrganisationCommand>[] = [
    fc.record({ kind: fc.constant('add-role'), name: aName, copyOf: fc.oneof(role, fc.constant(null)) }),
    fc.record({ kind: fc.constant('rename-role'), role, name: aName }),
    fc.record({ kind: fc.constant('remove-role'), role }),
    fc.record({ kind: fc.constant('add-level'), name: aName }),
    fc.record({ kind: fc.constant('rename-level'), level, name: aName }),
    fc.record({ kind: fc.constant('remove-level'), level }),
    fc.record({ kind: fc.constant('add-rep'), rep: someRep }),
  ];
  if (plan.territories.length > 0) commands.push(...groupCommands(plan));
  if (plan.reps.length > 0) commands.push(...repCommands(plan));
  return commands;
}

function groupCommands(plan: Plan): fc.Arbitrary<OrganisationCommand>[] {
  const commands: fc.Arbitrary<OrganisationCommand>[] = [];
  for (const { key: level, rank } of groupLevels(plan)) {
    for (const { key: role } of plan.roles) {
      const below = plan.territories.filter((one) => one.role === role && rankOf(plan, one) === rank - 1);
      const groups = plan.territories.filter((one) => one.role === role && one.level === level);
      const some = fc.subarray(below.map(({ key }) => key));
      commands.push(
        fc.record({
          kind: fc.constant('add-group'),
          role: fc.constant(role),
          level: fc.constant(level),
          name: aName,
          children: some,
        }),
        fc.record({
          kind: fc.constant('group-territories'),
          scenario: fc.constant(WORKING),
          role: fc.constant(role),
          level: fc.constant(level),
          groups: fc.integer({ min: 1, max: 3 }),
        }),
      );
      if (groups.length === 0) continue;
      const group = fc.constantFrom(...groups.map(({ key }) => key));
      const rep = fc.constantFrom(null, ...plan.reps.map(({ key }) => key));
      commands.push(
        fc.record({ kind: fc.constant('set-parent'), territories: some, parent: fc.oneof(group, fc.constant(null)) }),
        fc.record({ kind: fc.constant('remove-group'), group }),
        fc.record({ kind: fc.constant('set-manager'), scenario: fc.constant(WORKING), group, rep }),
      );
    }
  }
  return commands;
}

function repCommands(plan: Plan): fc.Arbitrary<OrganisationCommand>[] {
  const keys: readonly RepKey[] = plan.reps.map(({ key }) => key);
  const rep = fc.constantFrom(...keys);
  const commands: fc.Arbitrary<OrganisationCommand>[] = [
    fc.record({ kind: fc.constant('edit-rep'), key: rep, rep: someRep }),
    fc.record({ kind: fc.constant('remove-rep'), rep }),
  ];
  if (plan.territories.length > 0) {
    const territory = fc.constantFrom(...plan.territories.map(({ key }) => key));
    commands.push(
      fc.record({ territory, team: fc.subarray([...keys]) }).map(({ territory: of, team }) => ({
        kind: 'set-territory-reps',
        scenario: WORKING,
        territory: of,
        reps: team.map((one) => ({ rep: one, share: 1 / team.length })),
      })),
    );
  }
  return commands;
}
