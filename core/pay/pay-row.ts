import { USUAL_FAIRNESS } from '../model/fairness-settings.ts';
import type { HoldoverRule, PayPlan, PayRow } from '../model/pay-plan.ts';
import type { Plan } from '../model/plan.ts';

/** Usual halves of pay, where only the variable one is known. An assumption of ours. */
const USUAL_VARIABLE_SHARE = 0.5;
/** A loss that a rep will speak of. An assumption of ours. */
const USUAL_LOSS_ALARM = 0.1;
/** The usual hold-over: for a quarter old and new rep share what is open. An assumption of ours. */
const USUAL_HOLDOVER: HoldoverRule = { leastMinor: 0, activeDays: null, oldShare: 0.5, days: 90 };

/**
 * The plan's pay plan; without one that of the fairness settings: everybody alike, variable pay in proportion to
 * attainment.
 */
export function payPlanOf({ settings }: Pick<Plan, 'settings'>): PayPlan {
  if (settings.payPlan) return settings.payPlan;
  const { variablePayMinor } = (settings.fairness ?? USUAL_FAIRNESS).pay;
  const onTargetMinor = Math.min(Number.MAX_SAFE_INTEGER, Math.round(variablePayMinor / USUAL_VARIABLE_SHARE));
  const row = { ...EMPTY_ROW, onTargetMinor, variableShare: USUAL_VARIABLE_SHARE };
  return { rows: [row], lossAlarm: USUAL_LOSS_ALARM, holdovers: [USUAL_HOLDOVER] };
}

/** The row that holds for reps of a level: that of the level, else the blank one; undefined without either. */
export function payRowOf({ rows }: Pick<PayPlan, 'rows'>, level: string): PayRow | undefined {
  const asked = levelKey(level);
  return rows.find((row) => levelKey(row.level) === asked) ?? rows.find((row) => levelKey(row.level) === '');
}

/** Levels that differ in case and blanks around them only are one. */
export function levelKey(level: string): string {
  return level.trim().toLowerCase();
}

const EMPTY_ROW: Omit<PayRow, 'onTargetMinor' | 'variableShare'> = {
  level: '',
  quotaMinor: null,
  threshold: 0,
  decelerator: null,
  accelerators: [],
  cap: null,
  guarantee: null,
};
