import { USUAL_CRM } from '../../core/crm/crm-settings.ts';
import { sameRecord } from '../../core/edit/record-order.ts';
import type { PlanSettings } from '../../core/model/plan.ts';
import { USUAL_ROUTING } from '../../core/routing/routing-settings.ts';
import type { App } from './app.ts';
import { editPlan } from './edit-plan.ts';

const USUAL = { crm: USUAL_CRM, routing: USUAL_ROUTING };

/** Keeps in the plan what an export was asked with: of a CRM, or of lead routing. True where the plan has it then. */
export async function keepForExport(app: App, part: Pick<PlanSettings, 'crm' | 'routing'>): Promise<boolean> {
  const { plan, readOnly } = app.store.getState();
  if (!plan) return false;
  const changes = (['crm', 'routing'] as const).some(
    (field) => part[field] && !sameRecord(plan.settings[field] ?? USUAL[field], part[field]),
  );
  if (readOnly || !changes) return true;
  return editPlan(app, { kind: 'set-settings', settings: { ...plan.settings, ...part } });
}
