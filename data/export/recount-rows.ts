import { movedFromOwners } from '../../core/disruption/disruption.ts';
import { tenureMonths } from '../../core/disruption/relationship.ts';
import { scenarioTerritoriesOf } from '../../core/model/assignment.ts';
import type { Plan } from '../../core/model/plan.ts';
import { repFinder } from '../../core/model/rep-of-owner.ts';
import type { Rep } from '../../core/model/territory.ts';
import { textAt } from '../../core/model/text-column.ts';
import { isOfTimeThere, timeInPeriod } from '../../core/pay/time-in-period.ts';
import { minorToDecimal } from '../../core/quota/minor-unit.ts';
import { monthsInJob, rampedFte } from '../../core/sizing/ramped-fte.ts';
import { leadSums } from '../../core/tally/lead-sums.ts';
import { unitPlane } from '../../core/tally/unit-plane.ts';
import { accountValues, unitValues } from '../../core/tally/unit-values.ts';
import { accountClasses } from '../../core/workload/account-classes.ts';
import { callsOfClass } from '../../core/workload/workload-of.ts';
import type { Cell } from './csv-text.ts';
import { evidenceOf } from './evidence-json.ts';
import { HEADERS } from './own-headers.ts';
import type { ScenarioView } from './scenario-view.ts';

/**
 * `accounts.csv`: each account with its owner, its territory of today and of the plan, whether it changes hands, how often
 * it is visited, and every measure that accounts carry. With the four files below it is all it takes to count every figure again.
 */
export function* accountRows(view: ScenarioView, before: ScenarioView | null): Generator<readonly Cell[]> {
  const { plan } = view;
  const { accounts } = plan;
  const columns = plan.measures.map((_, m) => accountValues(plan, m));
  const moved = movedFromOwners(plan, view.owners);
  const months = tenureMonths(plan);
  const repOf = repFinder(plan.reps);
  const classes = accountClasses(accounts);
  const visits = [...(classes?.names ?? []), ''].map((name) => callsOfClass(plan, name).callsPerYear);
  const ownerReps = accounts.ownerNames.map((name) => repOf(name)?.id ?? '');
  yield [...HEADERS['accounts.csv'], ...plan.measures.filter((_, m) => columns[m]).map(({ name }) => name)];
  for (let a = 0; a < accounts.count; a++) {
    const unit = accounts.unit[a] as number;
    yield [
      textAt(accounts.ids, a),
      textAt(accounts.names, a),
      unit < 0 ? '' : textAt(plan.units.codes, unit),
      accounts.ownerNames[accounts.owner[a] as number] ?? '',
      ownerReps[accounts.owner[a] as number] ?? '',
      idOf(before, before?.owners.accountTerritory[a]),
      idOf(view, view.owners.accountTerritory[a]),
      moved[a] ? 'true' : 'false',
      months?.[a] ?? Number.NaN,
      visits.at(classes?.codes[a] ?? -1) as number,
      ...columns.flatMap((column) => (column ? [column[a] as number] : [])),
    ];
  }
}

/** `unit-values.csv`: each unit with its territories, its place in an equal-area plane, and every measure. */
export function* unitValueRows(view: ScenarioView, before: ScenarioView | null): Generator<readonly Cell[]> {
  const { plan, assignment } = view;
  const columns = plan.measures.map((_, m) => unitValues(plan, m));
  const plane = unitPlane(plan.units);
  yield [...HEADERS['unit-values.csv'], ...plan.measures.map(({ name }) => name)];
  let placed = 0;
  for (let u = 0; u < plan.units.count; u++) {
    const at = plane.rows[placed] === u ? placed++ : -1;
    yield [
      textAt(plan.units.codes, u),
      idOf(before, before?.assignment[u]),
      idOf(view, assignment[u]),
      plane.xKm[at] ?? Number.NaN,
      plane.yKm[at] ?? Number.NaN,
      plan.units.areaKm2[u] as number,
      ...columns.map((column) => column[u] as number),
    ];
  }
}

/** `seats.csv`: who works each territory, today and in the plan, with capacity and share; one row without a rep. */
export function* seatRows(view: ScenarioView, before: ScenarioView | null): Generator<readonly Cell[]> {
  yield HEADERS['seats.csv'];
  const { travel } = evidenceOf(view);
  const home = new Map(view.territories.map(({ key }, row) => [key as number, row]));
  const fromHome = (key: number): FromHome => {
    const row = home.get(key) ?? -1;
    return travel.fromHome[row] === 1 ? [travel.homeKm[row] as number, travel.farShare[row] as number] : NO_HOME;
  };
  if (before) yield* seatsOf('today', before, () => NO_HOME);
  yield* seatsOf('plan', view, fromHome);
}

/** How far accounts are from the home of the rep, on the average, and which share is too far to drive back. */
type FromHome = readonly [km: number, farShare: number];
const NO_HOME: FromHome = [Number.NaN, Number.NaN];

/** `fromHome` does not tell where the home is. */
function* seatsOf(
  when: string,
  view: ScenarioView,
  fromHome: (territory: number) => FromHome,
): Generator<readonly Cell[]> {
  const { plan, scenario, role, territories } = view;
  const seats = new Map(scenarioTerritoriesOf(plan, scenario, role).map((seat) => [seat.territory, seat.reps]));
  const reps = new Map(plan.reps.map((rep) => [rep.key, rep]));
  for (const { key, id } of territories) {
    const seated = seats.get(key) ?? [];
    const minor = view.quotaMinor(key);
    const quota: Cell = minor === null ? '' : { decimal: minorToDecimal(minor, plan.settings.currency) };
    if (seated.length === 0) yield [when, id, '', '', 1, 1, quota, ...fromHome(key), '', 1, Number.NaN, 1, 1];
    for (const { rep, share } of seated) {
      const who = reps.get(rep);
      const time = who ? timeInPeriod(who, plan.settings) : 1;
      yield [
        when,
        id,
        who?.id ?? '',
        who?.name ?? '',
        who ? rampedFte(who, plan.settings) : 1,
        share,
        quota,
        ...fromHome(key),
        who?.level ?? '',
        who?.capacityFte ?? 1,
        (who && guaranteedTenure(plan, who)) ?? Number.NaN,
        time,
        isOfTimeThere(plan, scenario, role, key) && time > 0 ? 1 : time,
      ];
    }
  }
}

/** Months in the job, as far as pay is guaranteed by them to anybody: nothing else of a start follows from it. */
function guaranteedTenure(plan: Plan, rep: Rep): number | null {
  const most = Math.max(0, ...(plan.settings.payPlan?.rows ?? []).map(({ guarantee }) => guarantee?.months ?? 0));
  const months = monthsInJob(rep, plan.settings);
  return months === null || most === 0 ? null : Math.min(most, Math.max(0, months));
}

/**
 * `owners.csv`: which owner of today each territory belongs to. An account changes hands where its owner and its
 * territory are no pair of this file. `first`: what the territory gains is counted for this one of its owners.
 */
export function* ownerRows({ plan, owners, byKey }: ScenarioView): Generator<readonly Cell[]> {
  const { ownerNames } = plan.accounts;
  yield HEADERS['owners.csv'];
  const told = new Set<string>();
  for (const [row, key] of owners.territories.entries()) {
    const owner = owners.owner[row] as number;
    if (owner < 0) continue;
    told.add(`${owner} ${key}`);
    yield [byKey.get(key)?.id ?? '', ownerNames[owner] ?? '', 'true'];
  }
  for (const [owner, key] of owners.territory.entries()) {
    if (key !== 0 && !told.has(`${owner} ${key}`)) yield [byKey.get(key)?.id ?? '', ownerNames[owner] ?? '', 'false'];
  }
}

/** `measures.csv`: what is measured, from which file, and the limits that were set. */
export function* measureRows({ plan }: ScenarioView): Generator<readonly Cell[]> {
  yield HEADERS['measures.csv'];
  for (const [m, measure] of plan.measures.entries()) {
    yield [
      measure.name,
      measure.column,
      measure.quantity,
      accountValues(plan, m) ? 'accounts' : 'units',
      measure.tolerance,
      measure.minimum ?? Number.NaN,
      measure.maximum ?? Number.NaN,
      measure.balanced ? 'true' : 'false',
      leadSums(measure.column, plan.leads, plan.units.count)?.elsewhere ?? 0,
    ];
  }
}

function idOf(view: ScenarioView | null, key: number | undefined): string {
  return view?.byKey.get(key ?? 0)?.id ?? '';
}
