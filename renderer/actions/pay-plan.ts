import type { HoldoverRule, PayPlan, PayRow } from '../../core/model/pay-plan.ts';
import { payPlanOf } from '../../core/pay/pay-row.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Changes the pay plan, as one step; the first change writes down what holds without one.. */
export async function setPayPlan(app: App, change: Partial<PayPlan>): Promise<void> {
  const { plan } = app.store.getState();
  if (!plan) return;
  const payPlan = { ...payPlanOf(plan), ...change };
  await editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, payPlan } });
}

/** Chooses what expected sales are: a share of the potential, or the forecast of each territory. */
export async function setExpectedSales(app: App, from: 'potential' | 'forecast'): Promise<void> {
  const { plan } = app.store.getState();
  if (!plan) return;
  const { sales: _, ...others } = payPlanOf(plan);
  const payPlan = from === 'forecast' ? { ...others, sales: from } : others;
  await editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, payPlan } });
}

/** Changes one row of the pay plan. */
export async function setPayRow(app: App, at: number, change: Partial<PayRow>): Promise<void> {
  const { plan } = app.store.getState();
  if (!plan) return;
  await setPayPlan(app, { rows: changedAt(payPlanOf(plan).rows, at, change) });
}

/** Changes one of the rules of who is paid for open pipeline. */
export async function setHoldoverRule(app: App, at: number, change: Partial<HoldoverRule>): Promise<void> {
  const { plan } = app.store.getState();
  if (!plan) return;
  await setPayPlan(app, { holdovers: changedAt(payPlanOf(plan).holdovers, at, change) });
}

function changedAt<T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((one, i) => (i === at ? { ...one, ...change } : one));
}
