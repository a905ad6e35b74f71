import { USUAL_FAIRNESS } from '../../../core/model/fairness-settings.ts';
import type { Plan } from '../../../core/model/plan.ts';
import { type PayChange, payChange } from '../../../core/pay/pay-change.ts';
import { minorUnitDigits } from '../../../core/quota/minor-unit.ts';
import { finish } from '../../../core/steps.ts';
import { evidenceOf } from '../../export/evidence-json.ts';
import type { ScenarioView } from '../../export/scenario-view.ts';
import type { Person } from './people.ts';

/** What somebody can expect today and in the plan, if every account sells the same in both. */
interface TodayAndPlan {
  /** Null where nothing is known of today: no baseline, no quota in it, or no territory. */
  readonly today: number | null;
  readonly plan: number;
}

export interface PersonPay {
  /** In the unit of the potential. */
  readonly opportunity: TodayAndPlan;
  /** Variable pay in the currency; null where there are no quotas to be paid by. */
  readonly payout: TodayAndPlan | null;
}

/** Pay of a person before and after; null without a measure of potential, and for who has no territory any more. */
export function personPay(view: ScenarioView, before: ScenarioView | null, person: Person): PersonPay | null {
  const { pay } = evidenceOf(view);
  if (!pay || person.plan.length === 0) return null;
  const { commissionRate } = (view.plan.settings.fairness ?? USUAL_FAIRNESS).pay;
  const rows = { plan: rowsOf(view), today: before && rowsOf(before) };
  const now = (column: ArrayLike<number>) =>
    sumOf(person.plan, (territory) => column[rows.plan.get(territory) ?? -1] ?? 0);
  const potential = before?.totals.totals[pay.potential];
  const earlier = (value: (row: number) => number) =>
    potential && person.today.length > 0
      ? known(sumOf(person.today, (territory) => value(rows.today?.get(territory) ?? -1)))
      : null;
  const sold = (row: number) => (potential?.[row] ?? 0) * pay.winShare;
  return {
    opportunity: { today: earlier((row) => sold(row) * commissionRate), plan: now(pay.opportunity) },
    payout: pay.by === 'quota' ? (payout(view, person) ?? ofOwner()) : null,
  };

  /** An owner who is no rep has what the territories pay; a pay plan says nothing of owners. */
  function ofOwner(): TodayAndPlan | null {
    const isRep = view.plan.reps.some(({ id }) => id === person.id);
    return isRep || view.plan.settings.payPlan ? null : { today: null, plan: now(pay?.payout ?? []) };
  }
}

const changes = new WeakMap<ScenarioView, PayChange | null>();

/** Variable pay as the page of pay tells it; null where that says nothing of the person. */
function payout(view: ScenarioView, person: Person): TodayAndPlan | null {
  const { plan, scenario, role, totals } = view;
  if (!changes.has(view)) changes.set(view, finish(payChange(plan, scenario, role, totals)));
  const found = changes.get(view)?.reps.find(({ rep }) => rep.id === person.id);
  const minor = found?.after?.earned?.variableMinor;
  if (minor === undefined) return null;
  return { today: known(inMajor(plan, found?.before?.earned?.variableMinor ?? null)), plan: inMajor(plan, minor) };
}

function rowsOf({ totals }: ScenarioView): Map<number, number> {
  return new Map(Array.from(totals.territories, (key, row) => [key, row]));
}

function sumOf(seats: Person['plan'], value: (territory: number) => number): number {
  return seats.reduce((sum, { territory, share }) => sum + share * value(territory), 0);
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function inMajor({ settings }: Plan, minor: number | null): number {
  return minor === null ? Number.NaN : minor / 10 ** minorUnitDigits(settings.currency);
}
