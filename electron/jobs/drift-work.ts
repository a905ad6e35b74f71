import { dirname, join } from 'node:path';
import type { CrmField } from '../../core/drift/crm-list.ts';
import { type Drift, driftOf, type RouteOf } from '../../core/drift/drift.ts';
import type { RoleKey, ScenarioKey } from '../../core/model/ids.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { ShapeColumn } from '../../core/model/shape-column.ts';
import type { RoutingRule } from '../../core/routing/rule.ts';
import { finish } from '../../core/steps.ts';
import { correctionRows } from '../../data/changes/correction-rows.ts';
import { driftRows } from '../../data/changes/drift-rows.ts';
import { csvLines } from '../../data/export/csv-text.ts';
import { saveFile } from '../../data/export/save-file.ts';
import { readCrmList } from '../../data/import/crm-list.ts';
import { NO_PACKS, openPacks } from '../../data/places/packs/open-packs.ts';
import { accountRoute } from '../../data/routing/account-route.ts';
import { planRouting } from '../../data/routing/plan-routing.ts';
import type { DriftFindings } from '../api/drift-schemas.ts';
import { driftColumns } from './drift-columns.ts';
import { type ListFacts, type ListWork, reading, requestOf } from './list-work.ts';
import { readControl } from './read-control.ts';
import { answerOf } from './reader-answer.ts';
import { unitAt } from './unit-at.ts';
import type { WorkControl } from './work-entry.ts';

/** A CRM's list to read and to compare with a scenario and role of a plan. */
export interface DriftWork extends ListWork<CrmField> {
  readonly kind: 'drift';
  readonly plan: Plan;
  /** Of the plan's own areas; null where it has none. */
  readonly shapes: ShapeColumn | null;
  readonly scenario: ScenarioKey;
  readonly role: RoleKey;
}

/** What the CRM says otherwise than the plan, besides the rows of the list. */
export interface DriftRead extends ListFacts {
  readonly drift: Drift['counts'];
  /** Whether the list has columns of owners and of territories; without them these are not compared. */
  readonly compared: { readonly owners: boolean; readonly territories: boolean };
  /** Accounts of the plan. */
  readonly accounts: number;
  readonly findings: DriftFindings;
}

/** Name of the file with the findings, beside the refused rows. */
export const DRIFT_FILE = 'drift.csv';
/** And of that with what the CRM has to put right. */
export const CORRECTIONS_FILE = 'drift-corrections.csv';

/**
 * Reads the list, compares it and writes the findings into their own file, also where there are none: for spreadsheets,
 * because people look at it and its texts come from elsewhere.
 */
export function compareWithCrm(work: DriftWork, control: WorkControl): DriftRead {
  const { plan, scenario, role } = work;
  const { list, ...facts } = reading(work, (verdicts) => {
    const request = { ...requestOf(work), verdicts };
    const { list: read, ...found } = answerOf(readCrmList(work.path, request, readControl(control)));
    return { value: { list: read }, found, imported: read.count };
  });
  control.check();
  control.report({ phase: 'comparing', done: 0, total: 0, best: null });
  const routing = routingOf(work);
  const drift = driftOf(plan, scenario, role, list, routing.route);
  control.check();
  const folder = dirname(work.refused);
  saveFile(join(folder, DRIFT_FILE), csvLines(driftRows(plan, list, drift, routing.rules()), 'spreadsheet'));
  saveFile(join(folder, CORRECTIONS_FILE), csvLines(correctionRows(plan, list, drift), 'spreadsheet'));
  const compared = { owners: list.owner !== null, territories: list.territory !== null };
  const findings = driftColumns(plan, list, drift, routing.rules());
  return { ...facts, drift: drift.counts, compared, accounts: plan.accounts.count, findings };
}

/** The routing of the plan, made when the first account is asked about. */
function routingOf({ plan, shapes, scenario, role, packs }: DriftWork) {
  let made: { readonly route: RouteOf; readonly rules: readonly RoutingRule[] } | null = null;
  const routing = () => {
    if (made) return made;
    const source = { packs: packs === null ? NO_PACKS : openPacks(packs), unitAt: finish(unitAt(plan, shapes)) };
    const table = planRouting(plan, scenario, role, source);
    made = { route: accountRoute(table), rules: table.rules };
    return made;
  };
  return { route: ((place) => routing().route(place)) as RouteOf, rules: () => made?.rules ?? [] };
}
