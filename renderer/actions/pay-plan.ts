import type { HoldoverRule, PayPlan, PayRow } from '../../core/model/pay-plan.ts';
import { payPlanOf } from '../../core/pay/pay-row.ts';
import type { App } from './app.ts';
import { editFrom } from './edit-plan.ts';

/** Changes the pay plan, as one step; the first change writes down what holds without one. */
export async function setPayPlan(app: App, change: Partial<PayPlan>): Promise<void> {
  await changePayPlan(app, (payPlan) => ({ ...payPlan, ...change }));
}

/** Chooses what expected sales are: a share of the potential, or the forecast of each territory. */
export async function setExpectedSales(app: App, from: 'potential' | 'forecast'): Promise<void> {
  await changePayPlan(app, ({ sales: _, ...others }) => (from === 'forecast' ? { ...others, sales: from } : others));
}

/** Changes one row of the pay plan. */
export async function setPayRow(app: App, at: number, change: Partial<PayRow>): Promise<void> {
  await changePayPlan(app, (payPlan) => ({ ...payPlan, rows: changedAt(payPlan.rows, at, change) }));
}

/** Changes one of the rules of who is paid for open pipeline. */
export async function setHoldoverRule(app: App, at: number, change: Partial<HoldoverRule>): Promise<void> {
  await changePayPlan(app, (payPlan) => ({ ...payPlan, holdovers: changedAt(payPlan.holdovers, at, change) }));
}

async function changePayPlan(app: App, changed: (payPlan: PayPlan) => PayPlan): Promise<void> {
  await editFrom(app, (plan) => {
    return { kind: 'set-settings', settings: { ...plan.settings, payPlan: changed(payPlanOf(plan)) } };
  });
}

function changedAt<T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((one, i) => (i === at ? { ...one, ...change } : one));
}
