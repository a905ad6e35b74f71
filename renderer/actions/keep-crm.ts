import { type CrmSettings, USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { sameRecord } from '../../core/edit/record-order.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

/** Keeps in the plan what files for CRMs have to know of them; true where the plan has it then. */
export async function keepCrm(app: App, crm: CrmSettings): Promise<boolean> {
  const { plan, readOnly } = app.store.getState();
  if (!plan) return false;
  if (readOnly || sameRecord(plan.settings.crm ?? USUAL_CRM, crm)) return true;
  return editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, crm } });
}
