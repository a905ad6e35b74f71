import { standsWithOwners } from '../disruption/owners-today.ts';
import { invariant } from '../invariant.ts';
import type { RoleKey, ScenarioKey } from '../model/ids.ts';
import type { ImportedRows } from '../model/imported-rows.ts';
import type { BalanceSettings, Plan } from '../model/plan.ts';
import type { Protection } from '../model/protection.ts';
import type { Assignment, Scenario } from '../model/scenario.ts';
import type { ScenarioTerritory, Territory } from '../model/territory.ts';
import type { Steps } from '../steps.ts';
import { type AskedMeasure, importedMeasures } from './import-measures.ts';
import { type AskedRep, importedReps } from './import-reps.ts';
import { keptGroups } from './organisation/kept-groups.ts';
import { managing } from './organisation/managers.ts';
import { type OwnerTerritories, ownerTerritories } from './owner-territories.ts';
import type { PlanChange, RecordChange } from './plan-change.ts';
import { recordChanges } from './record-changes.ts';
import type { RowRecords } from './row-records.ts';

/** What an import was asked for, besides its rows. */
export interface ImportRequest {
  /** In the order of `ImportedRows.measureNames`. */
  readonly measures: readonly AskedMeasure[];
  /** Without its folder; for the note. */
  readonly fileName: string;
  /** Names of records that the import makes, in the planner's language. */
  readonly names: { readonly role: string; readonly scenario: string; readonly baseline: string };
  /** From a list of reps, where there is one. */
  readonly reps?: readonly AskedRep[];
}

/** Rows ready to be written: those of an import, or those of an import and the plan's as one list. */
export interface RowsToWrite extends Omit<ImportedRows, 'units' | 'lockedUnits'> {
  /** Null where the plan's units and neighbours stay; accounts then lie in rows of the plan's unit table. */
  readonly units: ImportedRows['units'] | null;
}

/** An import as a change of records, what the new unit rows are assigned to, and the records that wait for keys. */
export interface ImportChange extends RowRecords {
  /** Without the batches of its rows: the store names them when it writes the rows. */
  readonly change: PlanChange;
  /** One column per scenario and role with anything assigned; an entry per imported unit. */
  readonly assignments: readonly Assignment[];
  /** How many owners there are where they are too many to be reps, so that no territory was made of them; else 0. */
  readonly ownersIgnored: number;
}

/** A column with more different texts than this names something else than reps. */
export const MOST_OWNERS = 2_000;
/** As many territories as can be asked of a balance. */
const MOST_TERRITORIES = 500;

/**
 * The change that makes an imported list the plan's. Owners become reps and territories, one to one, in a baseline
 * scenario that holds today's assignment; the working scenario starts as its copy. Without owners nothing is
 * assigned. What an earlier list had and that means nothing any more (its other scenarios, territories, locks, links,
 * named accounts, quotas) goes in the same change, so that one undo brings all of it back. A million accounts with
 * owners take half a second, so that it is made in steps.
 */
export function* changeOfImport(plan: Plan, rows: ImportedRows, request: ImportRequest): Steps<ImportChange> {
  invariant(
    request.measures.length === rows.measureNames.length &&
      request.measures.every(({ name }, m) => name === rows.measureNames[m]),
    'the rows carry the measures asked for, in their order',
  );
  const ownerNames = rows.accounts.ownerNames.length <= MOST_OWNERS ? rows.accounts.ownerNames : [];
  const measures = importedMeasures(plan.measures, request.measures);
  const roles = plan.roles.length > 0 ? plan.roles : [{ key: 1 as RoleKey, name: request.names.role }];
  const role = (roles[0] as { key: RoleKey }).key;
  const reps = importedReps(plan.reps, request.reps ?? [], ownerNames, plan.settings.periodStart);
  const today = ownerNames.length > 0 ? yield* ownerTerritories(plan, rows, measures, role, reps.owners) : null;
  const { working, baseline } = scenariosAfter(plan, request, today !== null);
  const scenarios = baseline ? [working, baseline] : [working];
  const settings = { ...plan.settings, balance: firstBalance(plan.settings.balance, rows, today, request.reps) };
  const territories = [...(today?.territories ?? []), ...keptGroups(plan, today?.territories ?? [])];
  const seats = seatsIn(plan, scenarios, today, territories);
  const people = managing(reps.reps, plan, { levels: plan.levels, territories, scenarioTerritories: seats });
  const records: RecordChange[] = [
    ...recordChanges('settings', [plan.settings], [settings]),
    ...recordChanges('measures', plan.measures, measures),
    ...recordChanges('reps', plan.reps, people),
    ...recordChanges('roles', plan.roles, roles),
    ...recordChanges('territories', plan.territories, territories),
    ...recordChanges('scenarios', plan.scenarios, scenarios),
    ...recordChanges('scenarioTerritories', plan.scenarioTerritories, seats),
    ...recordChanges('unitLocks', plan.unitLocks, []),
    ...recordChanges('namedAccounts', plan.namedAccounts, []),
    ...recordChanges('protections', plan.protections, protectionsOf(plan, people)),
    ...recordChanges('quotas', plan.quotas, []),
    ...recordChanges('quotaPlans', plan.quotaPlans, []),
    ...recordChanges('links', plan.links, []),
  ];
  const values = { accounts: rows.accounts.count, units: rows.units.count, file: request.fileName };
  return {
    change: { note: { code: 'imported', values }, moves: [], records, batches: leadsLeave(plan) },
    assignments: today ? scenarios.map(({ key }) => ({ scenario: key, role, territories: today.assignment })) : [],
    locks: today ? [{ scenario: working.key, role, rows: rows.lockedUnits }] : [],
    named: [],
    links: [],
    protections: [],
    ownersIgnored: rows.accounts.ownerNames.length - ownerNames.length,
  };
}

/** Of the accounts none is left, of the reps those who go on. */
function protectionsOf(plan: Plan, reps: Plan['reps']): Protection[] {
  const staying = new Set<number>(reps.map(({ key }) => key));
  return plan.protections.filter((one) => one.of === 'rep' && staying.has(one.key));
}

/** Leads lie in units that go. */
function leadsLeave({ leads }: Plan): PlanChange['batches'] {
  return leads ? [{ table: 'leads', from: leads.batch, to: null }] : [];
}

/**
 * The first scenario that is worked on stays, and with owners the one that is theirs, which is the baseline then; one
 * that is missing is made. A baseline that the planner drew is none of today's owners: it is worked on, or goes.
 */
function scenariosAfter(
  plan: Plan,
  { names }: ImportRequest,
  owners: boolean,
): { working: Scenario; baseline: Scenario | null } {
  let next = plan.scenarios.reduce((high, { key }) => Math.max(high, key), 0) + 1;
  const made = (name: string): Scenario => {
    return { key: next++ as ScenarioKey, name, description: '', baseline: false, archived: false };
  };
  const before = plan.scenarios.find(({ name }) => name === names.baseline) ?? plan.scenarios.find(isOfOwners);
  const open = plan.scenarios.filter((scenario) => scenario !== before && !scenario.archived);
  const working = open.find(({ baseline }) => !baseline) ?? open[0] ?? made(names.scenario);
  const today = owners ? (before ?? made(names.baseline)) : null;
  return {
    working: { ...working, baseline: false },
    baseline: today && { ...today, baseline: true, archived: false },
  };

  function isOfOwners({ key, baseline }: Scenario): boolean {
    const [role] = plan.roles;
    return baseline && role !== undefined && standsWithOwners(plan, key, role.key);
  }
}

/** Owners on their territories, and who leads a group that stays. */
function seatsIn(
  plan: Plan,
  scenarios: readonly Scenario[],
  today: OwnerTerritories | null,
  territories: readonly Territory[],
): ScenarioTerritory[] {
  const owners = scenarios.flatMap(({ key }) => (today?.seats ?? []).map((seat) => ({ scenario: key, ...seat })));
  const seated = new Set<number>((today?.seats ?? []).map(({ territory }) => territory));
  const groups = new Set<number>(territories.map(({ key }) => key).filter((key) => !seated.has(key)));
  const open = new Set<number>(scenarios.map(({ key }) => key));
  const led = plan.scenarioTerritories.filter((seat) => open.has(seat.scenario) && groups.has(seat.territory));
  return [...owners, ...led];
}

/** As many territories as there are reps today, else as before; in one piece where units are areas or have neighbours. */
function firstBalance(
  before: BalanceSettings,
  rows: ImportedRows,
  today: OwnerTerritories | null,
  reps: readonly AskedRep[] | undefined,
): BalanceSettings {
  const wanted = today?.territories.length || reps?.length || before.territories;
  const most = Math.min(MOST_TERRITORIES, Math.max(1, rows.units.count));
  const areas = rows.unitSet.kind !== 'points' && (rows.unitSet.kind !== 'list' || rows.neighbours !== null);
  return { ...before, territories: Math.min(wanted, most), contiguity: areas ? 'required' : 'off' };
}
